import { codeOf } from '#src/api/api-error.ts';
import type { CreateKeyRequest } from '#src/contract/api-key.ts';
import type { ProblemCode } from '#src/contract/problem.ts';

/** One key that an owner wants once, however often it must be asked for (NET-2). */
export interface Intent {
  idempotencyKey: string;
  /** What was sent under this key, or `null` before the first try. */
  body: CreateKeyRequest | null;
  /** Whether the server has refused it for good, so that it is known to have made nothing. */
  refused: boolean;
}

/** Refusals that say nothing about the body: the same request may yet succeed, or has. */
const UNDECIDED: ReadonlySet<ProblemCode> = new Set([
  'unauthenticated',
  'idempotency-in-flight',
  'too-many-requests',
  'internal',
]);

/** The intent of a form that has just opened. */
export function beginIntent(mint: () => string): Intent {
  return { idempotencyKey: mint(), body: null, refused: false };
}

/**
 * The intent under which to send a body now. The same body keeps its key, so that a lost answer
 * can be fetched again; another body needs a new one, since the server refuses a key that it has
 * seen with a different body (422); and so does a try after a refusal, which would be repeated.
 */
export function intentFor(intent: Intent, body: CreateKeyRequest, mint: () => string): Intent {
  if (intent.body === null) return { ...intent, body };
  const same = JSON.stringify(intent.body) === JSON.stringify(body);
  return same && !intent.refused ? intent : { ...beginIntent(mint), body };
}

/** What a failed try teaches: a definite refusal ends the intent, anything else keeps it. */
export function afterFailure(intent: Intent, error: unknown): Intent {
  const code = codeOf(error);
  return { ...intent, refused: code !== null && !UNDECIDED.has(code) };
}
