import type { Millis } from './records.ts';
import { granted, refused, type Result } from './result.ts';

/** How long the first answer to an `Idempotency-Key` is given again (NET-2). */
export const REPLAY_TIME: Millis = 10 * 60_000;

/** What is remembered of a request that carried an `Idempotency-Key`, per account (NET-2). */
export interface IntentRecord {
  /** When the first request came, in milliseconds. */
  at: Millis;
  /** A digest of that request: operation, address and body. */
  requestDigest: string;
  isAnswered: boolean;
}

/**
 * NET-2: whether a request with an `Idempotency-Key` is to be done (`first`) or the first answer
 * given again (`replay`). Asked before any precondition, with what the same account has sent
 * under that key, or `null`.
 *
 * Refuses `gone` after ten minutes, `idempotency-reused` for another request, and
 * `idempotency-in-flight` while the first has no answer yet.
 */
export function decideReplay(
  intent: IntentRecord | null,
  requestDigest: string,
  now: Millis,
): Result<'first' | 'replay'> {
  if (intent === null) return granted('first');
  if (now - intent.at >= REPLAY_TIME) {
    const detail = 'This request was answered over ten minutes ago. Look at your list of keys.';
    return refused({ code: 'gone', rule: 'NET-2', detail });
  }
  if (intent.requestDigest !== requestDigest) {
    const detail = 'This Idempotency-Key belongs to another request. Use a new one.';
    return refused({ code: 'idempotency-reused', rule: 'NET-2', detail });
  }
  if (!intent.isAnswered) {
    const detail = 'This request is still being answered. Try again in a moment.';
    return refused({ code: 'idempotency-in-flight', rule: 'NET-2', detail });
  }
  return granted('replay');
}
