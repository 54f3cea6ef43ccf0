import type { ProblemCode } from '#src/contract/problem.ts';
import type { KeyRecord, Millis, Role } from '#mocks/rules/records.ts';

// What the book says should be so, kept beside the real gallery and compared with it.

/** A key as it should be stored, with its secret where an answer with it has arrived. */
export interface ModelKey extends Omit<KeyRecord, 'secretDigest'> {
  secret: string | null;
  /** Which of the key's secrets this is, counted from 1. */
  generation: number;
  /** How many mails there were when the present secret, or its present date, began. */
  mailsBefore: number;
}

/** A secret that some answer held. */
interface HandedOut {
  secret: string;
  keyId: string;
  generation: number;
}

/** What was done under an `Idempotency-Key`. */
export interface ModelIntent {
  at: Millis;
  /** Address and body. */
  request: string;
  keyId: string;
  generation: number;
  /** `null` while no answer with it has arrived. */
  secret: string | null;
}

interface ModelPackage {
  id: string;
  owner: string;
  versions: Map<string, boolean>;
}

interface ModelAccount {
  locked: boolean;
  emailConfirmed: boolean;
}

interface ModelOrganization {
  locked: boolean;
  members: Map<string, Role>;
}

/** A browser tab: who is signed in there, and the revision of each key as it last saw it. */
interface ModelTab {
  account: string;
  seen: Map<string, number>;
}

export interface Model {
  policyId: string;
  now: Millis;
  accounts: Map<string, ModelAccount>;
  organizations: Map<string, ModelOrganization>;
  /** By package ID in lower case. */
  packages: Map<string, ModelPackage>;
  keys: Map<string, ModelKey>;
  /** Every key that there ever was, also those that are gone. */
  keyIds: string[];
  secrets: HandedOut[];
  /** Secrets that must never be accepted again. */
  dead: Set<string>;
  /** By account and `Idempotency-Key`. */
  intents: Map<string, ModelIntent>;
  /** Everything that was sent with an `Idempotency-Key`, to be sent again. */
  sent: Call[];
  /** How the gallery answers to a secret that it does not know (USE-1). */
  unknownAnswer: string | null;
  tabs: Record<TabName, ModelTab>;
  /** How often each thing came about, over all sequences. */
  tally: Tally;
  /** What should be in the activity and in the outbox, a line each. */
  activity: string[];
  mails: string[];
}

/** By what it was and how it ended, such as `editKey stale`. */
export type Tally = Map<string, number>;

export function tallyUp(tally: Tally, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

/** What a decision about a use depends on, besides the key. */
export type World = Pick<Model, 'policyId' | 'now' | 'accounts' | 'organizations' | 'packages'>;

export type TabName = 'dana 1' | 'dana 2' | 'erin';
export const tabNames: readonly TabName[] = ['dana 1', 'dana 2', 'erin'];

/** A request to the account API. */
export interface Call {
  account: string;
  operation: 'createKey' | 'editKey' | 'regenerateKey' | 'revokeKey' | 'deleteKey';
  keyId: string;
  ifMatch: string | null;
  idempotencyKey: string | null;
  body: Record<string, unknown> | undefined;
}

/** What an answer should be: granted, or refused with a code. */
export type Outcome = 'granted' | ProblemCode;

/** A line of the activity. */
export function activityLine(keyId: string, action: string, allowed = true): string {
  return `${keyId} ${action} ${allowed ? 'allowed' : 'refused'}`;
}

/** A line of the outbox. */
export function mailLine(keyId: string, kind: string, account: string): string {
  return `${kind} of ${keyId} to ${account}@example.com`;
}
