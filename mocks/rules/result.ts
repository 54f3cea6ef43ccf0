import type { FieldProblem, ProblemCode } from '#src/contract/problem.ts';
import type { KeyRecord } from './records.ts';

/** Why a rule refuses. The server makes the one problem answer out of it (NET-1). */
export interface Refusal {
  code: ProblemCode;
  /** The rule of the book that refuses, such as `SCO-6`. */
  rule: string;
  /** What happened, what is still true, and what to do. */
  detail: string;
  /** With `invalid-fields`: every field at fault (KEY-6). */
  errors?: FieldProblem[];
  /** With `stale`: the key as it is now (NET-3). */
  current?: KeyRecord;
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export function granted<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
