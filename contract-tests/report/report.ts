/** What a failed check has to show. */
export interface Failure {
  expected: string;
  came: string;
  /** The request, as text of a line or two; `null` where none was sent. */
  request: string | null;
  /** The beginning of the answer's body; `null` where there was no answer. */
  answer: string | null;
}

/** What became of a check. */
export type Outcome =
  | { result: 'passed' }
  | { result: 'failed'; failure: Failure }
  | { result: 'not-tried'; reason: string };

export type Finding = { rule: string; what: string } & Outcome;

/** What became of a run; nothing in it holds a secret or a credential. */
export interface Report {
  baseUrl: string;
  account: string;
  /** The ID of the policy that the gallery sent; `null` where it sent none. */
  policy: string | null;
  groups: { title: string; findings: Finding[] }[];
  passed: number;
  failed: number;
  notTried: number;
  requests: number;
  /** The keys that this run has made and could not delete, by name. */
  leftBehind: string[];
}

/** What a group is called: what stands before the colon in its title. */
export function nameGroup(title: string): string {
  return title.split(':')[0] ?? title;
}
