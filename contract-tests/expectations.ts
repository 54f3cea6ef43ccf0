import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod/mini';
import { PROBLEM_TYPE, problemStatus } from '#src/contract/problem.ts';
import type { FieldCode, ProblemCode } from '#src/contract/problem.ts';
import { parseJson } from './asking/exchange.ts';
import type { Exchange } from './asking/exchange.ts';
import { Mismatch, NotTried } from './outcome.ts';
import { ProblemView } from './views.ts';

/** Holds that the status is this one. */
export function expectStatus(exchange: Exchange, status: number): void {
  if (exchange.status !== status) throw new Mismatch(String(status), exchange);
}

/**
 * What a granted answer says. Whether it says it by its schema is for another check: one that
 * cannot be read leaves nothing here to be judged.
 */
export function readGranted<Schema extends z.ZodMiniType>(
  exchange: Exchange,
  schema: Schema,
): z.output<Schema> {
  if (exchange.status >= 300) throw new Mismatch('that it is granted', exchange);
  return readBody(exchange, schema);
}

/** The same for a step on the way to what is judged: refused, it leaves nothing to be judged. */
export function readStep<Schema extends z.ZodMiniType>(
  exchange: Exchange,
  schema: Schema,
): z.output<Schema> {
  const { request, status } = exchange;
  if (status >= 300) throw new NotTried(`it needs ${request.asked}, which answers ${status}`);
  return readBody(exchange, schema);
}

/** Holds that it is refused so (NET-1), and gives the problem. */
export function expectRefusal(exchange: Exchange, code: ProblemCode): ProblemView {
  const status = problemStatus[code];
  const expected = `${status} ${code}`;
  if (exchange.status !== status) throw new Mismatch(expected, exchange);
  const problem = readBody(exchange, ProblemView);
  if (problem.type !== PROBLEM_TYPE + code) throw new Mismatch(expected, exchange, problem.type);
  return problem;
}

/** Holds that exactly these fields are refused, each as `pointer code`, in any order (KEY-6). */
export function expectFieldProblems(
  exchange: Exchange,
  expected: readonly `${string} ${FieldCode}`[],
): void {
  const { errors = [] } = expectRefusal(exchange, 'invalid-fields');
  const came = errors.map(({ pointer, code }) => `${pointer} ${code}`).toSorted();
  if (isDeepStrictEqual(came, expected.toSorted())) return;
  throw new Mismatch(`errors: ${expected.join(', ')}`, exchange, `errors: ${came.join(', ')}`);
}

/** Holds that something in the answer is as it should be; `what` names it. */
export function expectEqual(
  exchange: Exchange,
  what: string,
  actual: unknown,
  expected: unknown,
): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Mismatch(`${what}: ${show(expected)}`, exchange, `${what}: ${show(actual)}`);
}

/** Holds something that needs words of its own. */
export function expectThat(exchange: Exchange, expected: string, holds: boolean): void {
  if (!holds) throw new Mismatch(expected, exchange);
}

function readBody<Schema extends z.ZodMiniType>(
  exchange: Exchange,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(exchange.text));
  if (parsed.success) return parsed.data;
  const { asked } = exchange.request;
  throw new NotTried(`an answer of ${asked} cannot be read: see what its schema and NET-1 say`);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
