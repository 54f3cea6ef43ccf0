import type { FieldCode, FieldProblem } from '#src/contract/problem.ts';
import { refused, type Refusal } from './result.ts';

/** One field after its checks: its value, or all that is wrong with it. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; problems: FieldProblem[] };

/** The part of a contract schema that reading a field needs. */
interface Schema<Value> {
  safeParse: (value: unknown) => { success: true; data: Value } | { success: false };
}

export function accepted<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A field with one fault; `pointer` is a JSON pointer into the body. */
export function faulty(
  pointer: string,
  code: FieldCode,
  detail: string,
): { ok: false; problems: FieldProblem[] } {
  return { ok: false, problems: [{ pointer, code, detail }] };
}

export function problemsOf(checked: Checked<unknown>): FieldProblem[] {
  return checked.ok ? [] : checked.problems;
}

/** One field by the contract's schema; another shape is `wrong-type` with the words given. */
export function readField<Value>(
  schema: Schema<Value>,
  value: unknown,
  pointer: string,
  detail: string,
): Checked<Value> {
  const parsed = schema.safeParse(value);
  return parsed.success ? accepted(parsed.data) : faulty(pointer, 'wrong-type', detail);
}

/** Whether a parsed body is a JSON object, so that it has fields to speak of. */
export function isJsonObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** A problem for each field of `body` that is not among `known`; `parent` points to `body`. */
export function findUnknownFields(
  body: Record<string, unknown>,
  known: readonly string[],
  parent = '',
): FieldProblem[] {
  return Object.keys(body)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      pointer: `${parent}/${escapePointer(name)}`,
      code: 'unknown-field',
      detail: `“${name}” is not a field of this request. Leave it out`,
    }));
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The refusal of a body that is no JSON object: it has no fields to point at (KEY-6). */
export function refuseShape(): { ok: false; refusal: Refusal } {
  return refused({
    code: 'invalid-request',
    rule: 'KEY-6',
    detail: 'The body must be a JSON object. Nothing was changed.',
  });
}

function isShape({ code }: FieldProblem): boolean {
  return code === 'wrong-type' || code === 'unknown-field';
}

/** The refusal with every field problem of a body, those of its shape first (KEY-6). */
export function refuseFields(problems: FieldProblem[]): { ok: false; refusal: Refusal } {
  return refused({
    code: 'invalid-fields',
    rule: 'KEY-6',
    detail: 'Some fields need to be corrected. Nothing was changed.',
    errors: [...problems.filter(isShape), ...problems.filter((problem) => !isShape(problem))],
  });
}
