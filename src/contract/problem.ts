import * as z from 'zod/mini';
import { ApiKey } from './api-key.ts';

/** Each way that the server can refuse, with its HTTP status (NET-1). */
export const problemStatus = {
  'invalid-request': 400,
  unauthenticated: 401,
  'key-refused': 403,
  'account-unconfirmed': 403,
  'account-locked': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'idempotency-in-flight': 409,
  'version-exists': 409,
  'key-exists': 409,
  'not-regenerable': 409,
  'not-deletable': 409,
  'not-editable': 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-fields': 422,
  'idempotency-reused': 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  internal: 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Why one field of a body was refused. Clients decide by these, never by text (NET-1). */
export const FieldCode = z.enum([
  // the shape of the body
  'wrong-type',
  'unknown-field',
  'required',
  'too-long',
  'too-many',
  // KEY-2, KEY-3
  'control-character',
  'unknown-owner',
  // SCO-2 to SCO-4, SCO-6
  'unknown-scope',
  'one-push-scope',
  'not-permitted',
  // SUB-1, SUB-4; package IDs
  'pattern-character',
  'not-a-package-id',
  // EXP-1, EXP-4, EDT-5
  'expiry-not-offered',
  'expiry-past',
]);
export type FieldCode = z.infer<typeof FieldCode>;

/** What is wrong with one field: where (a JSON pointer into the body), what, and in words. */
export const FieldProblem = z.strictObject({
  pointer: z.string(),
  code: FieldCode,
  detail: z.string(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** The prefix of every problem's `type`. */
export const PROBLEM_TYPE = '/problems/';

/**
 * A refusal, `application/problem+json` (RFC 9457, NET-1). Not strict: a gallery may say more.
 * `errors` comes with `invalid-fields`, `current` with `stale` (NET-3).
 */
export const Problem = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  errors: z.optional(z.array(FieldProblem)),
  current: z.optional(ApiKey),
});
export type Problem = z.infer<typeof Problem>;

/** The code in a problem's `type`, or `null` where it is none of ours. */
export function problemCode(problem: Problem): ProblemCode | null {
  const code = problem.type.slice(PROBLEM_TYPE.length);
  return problem.type.startsWith(PROBLEM_TYPE) && isProblemCode(code) ? code : null;
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemStatus, code);
}
