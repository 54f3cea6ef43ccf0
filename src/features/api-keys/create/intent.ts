import { codeOf, isOutcomeUnknown } from '#src/api/api-error.ts';
import type { CreateKeyRequest } from '#src/contract/api-key.ts';
import type { ProblemCode } from '#src/contract/problem.ts';

/** One key that an owner wants once, however often it must be asked for (NET-2). */
export interface Intent {
  idempotencyKey: string;
  /** What was sent under this key, or `null` before the first try. */
  body: CreateKeyRequest | null;
  /** Whether the server has refused it for good, so that another try needs another key. */
  refused: boolean;
  /** Whether a try of it may have worked although no answer said so; later refusals don't tell. */
  unsure: boolean;
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
  return { idempotencyKey: mint(), body: null, refused: false, unsure: false };
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
  return {
    ...intent,
    refused: isRefusedForGood(error),
    unsure: intent.unsure || mayHaveWorked(error),
  };
}

/** Whether a failure is the gallery's last word on a request. */
export function isRefusedForGood(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && !UNDECIDED.has(code);
}

/** Whether the request of a failed try may have been carried out, or is being carried out. */
export function mayHaveWorked(error: unknown): boolean {
  return isOutcomeUnknown(error) || codeOf(error) === 'idempotency-in-flight';
}
