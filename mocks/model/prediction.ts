import { isOpen } from './book.ts';
import type { Model, ModelIntent, ModelKey, Outcome } from './model.ts';

/** What an answer held; where it was lost, what the store has since. */
export interface Made {
  keyId: string;
  secret: string | null;
}

/** What should come of a call: the answer, and then the change. */
export interface Prediction {
  outcome: Outcome;
  /** With `stale`: the key as the answer should have it. */
  current?: ModelKey;
  /** Set where the first answer is given again. */
  repeated?: ModelIntent;
  settle: (made: Made) => void;
}

export function refuse(outcome: Outcome): Prediction {
  return { outcome, settle: () => undefined };
}

/** KEY-5 */
export function refuseClosed(model: Model, account: string): Prediction | null {
  if (isOpen(model, account)) return null;
  const isLocked = model.accounts.get(account)?.locked === true;
  return refuse(isLocked ? 'account-locked' : 'account-unconfirmed');
}
