import { PROBLEM_TYPE, problemStatus } from '#src/contract/problem.ts';
import type { FieldProblem, Problem, ProblemCode } from '#src/contract/problem.ts';
import { presentKey } from '#mocks/rules/present-key.ts';
import type { Result } from '#mocks/rules/result.ts';
import type { Moment } from '#mocks/rules/context.ts';
import { problemTitles } from './problem-titles.ts';

/**
 * A refusal on its way out. Thrown inside a transaction it undoes whatever was begun, so that a
 * failed request changes nothing (NET-6); {@link serve} makes the answer of it.
 */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;
  readonly headers: Record<string, string>;

  constructor(problem: Problem, headers: Record<string, string> = {}) {
    super(problem.detail);
    this.problem = problem;
    this.headers = headers;
  }
}

/** A problem of the given code, with its fixed type, status and title (NET-1). */
export function problemOf(
  code: ProblemCode,
  detail: string,
  more: { errors?: FieldProblem[] } = {},
): Problem {
  return {
    type: PROBLEM_TYPE + code,
    status: problemStatus[code],
    title: problemTitles[code],
    detail,
    ...more,
  };
}

/** What a rule granted; its refusal is thrown as the one problem that it becomes (NET-1). */
export function grantedOrThrow<Value>(result: Result<Value>, moment: Moment): Value {
  if (result.ok) return result.value;
  const { code, detail, errors, current } = result.refusal;
  throw new ProblemError({
    ...problemOf(code, detail),
    ...(errors === undefined ? {} : { errors }),
    ...(current === undefined ? {} : { current: presentKey(current, moment) }),
  });
}
