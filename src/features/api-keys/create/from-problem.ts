import type { FieldProblem } from '#src/contract/problem.ts';
import { CREATE_FIELDS, type CreateField, type CreateProblem } from './create-form-values.ts';

/** What the server refused, by the form's fields; `elsewhere` is what the form has no field for. */
export interface ServerProblems {
  fields: CreateProblem[];
  elsewhere: string[];
}

/**
 * Sorts the server's field problems by the field that their pointers lead to: `/scopes/0` to
 * `scopes`, `/expiry/days` to `expiry`. Several about one field become one text (NET-1).
 */
export function fromFieldProblems(errors: readonly FieldProblem[]): ServerProblems {
  const details = (field: CreateField | null) =>
    errors.filter(({ pointer }) => fieldOf(pointer) === field).map(({ detail }) => detail);
  const fields = CREATE_FIELDS.map((field) => ({ field, message: details(field).join('. ') }));
  return { fields: fields.filter(({ message }) => message !== ''), elsewhere: details(null) };
}

function fieldOf(pointer: string): CreateField | null {
  const [, first] = pointer.split('/');
  return CREATE_FIELDS.find((field) => field === first) ?? null;
}
