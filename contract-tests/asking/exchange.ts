import type { operations } from '#src/contract/operations.ts';

/** What a request was for: an operation of the contract, or one of the gallery protocol. */
export type Asked = keyof typeof operations | 'push' | 'unlist' | 'relist';

/** A request as a report may show it: without the credentials that went with it. */
export interface ShownRequest {
  asked: Asked;
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  /** The body as text; `null` for none, or for one that is not text. */
  body: string | null;
}

/** A request and its answer, read to its end. */
export interface Exchange {
  request: ShownRequest;
  status: number;
  /** The reason phrase of the status line. */
  phrase: string;
  headers: Headers;
  text: string;
}

/** The value of a JSON text; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
