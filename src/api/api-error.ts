import type { Problem, ProblemCode } from '#src/contract/problem.ts';

/**
 * Every way that an operation can fail:
 * `problem`, the server refused; `code` is `null` where its type is none of the contract's,
 * `retryAfter` is in seconds;
 * `offline`, the browser has no network and nothing was sent;
 * `other-account`, somebody else is signed in than the page is shown for, and nothing was sent;
 * `not-sent`, it could not be told who is signed in, and nothing was sent;
 * `no-answer`, the network failed or time ran out, so a write may or may not have happened;
 * `unreadable`, something answered, but not by the contract (HTML, half a JSON text, a broken shape).
 */
export type Failure =
  | { kind: 'problem'; code: ProblemCode | null; problem: Problem; retryAfter: number | null }
  | { kind: 'offline' }
  | { kind: 'other-account' }
  | { kind: 'not-sent' }
  | { kind: 'no-answer' }
  | { kind: 'unreadable'; status: number };

/** What `call` throws. Decide by `failure.kind`, then by `failure.code`; never by text (NET-1). */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(describe(failure), options);
    this.name = 'ApiError';
    this.failure = failure;
  }
}

/** For logs and stack traces; the owner reads `error-words.ts`. */
function describe(failure: Failure): string {
  switch (failure.kind) {
    case 'problem':
      return `${failure.problem.type}: ${failure.problem.detail}`;
    case 'unreadable':
      return `unreadable answer, status ${failure.status}`;
    case 'offline':
    case 'other-account':
    case 'not-sent':
    case 'no-answer':
      return failure.kind;
  }
}

/** The code of the problem that an error is, or `null` where it is no problem of the contract. */
export function codeOf(error: unknown): ProblemCode | null {
  return error instanceof ApiError && error.failure.kind === 'problem' ? error.failure.code : null;
}

/**
 * Whether a write that failed so may have happened all the same. Its intent must then be repeated
 * with the same `Idempotency-Key` (NET-2), not begun anew.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.failure.kind === 'no-answer' || error.failure.kind === 'unreadable';
}
