import type { AccountAnswer } from '#src/contract/account.ts';
import { ErrorSummary, type SummaryEntry } from '#src/ui/error-summary.tsx';
import type { FieldErrors } from 'react-hook-form';
import { CREATE_FIELDS, type CreateField, type CreateFormValues } from './create-form-values.ts';

/** Every problem of the form, each leading to its field, where the same words stand. */
export function CreateSummary({
  account,
  errors,
  elsewhere,
  attempt,
  idOf,
}: {
  account: AccountAnswer;
  errors: FieldErrors<CreateFormValues>;
  /** Problems for which the form has no field. */
  elsewhere: readonly string[];
  attempt: number;
  idOf: (field: CreateField) => string;
}) {
  const entries: SummaryEntry[] = [];
  for (const field of CREATE_FIELDS) {
    const message = errors[field]?.message;
    if (message === undefined) continue;
    entries.push({ message, fieldId: isShown(field, account) ? idOf(field) : null });
  }
  for (const message of elsewhere) entries.push({ message, fieldId: null });
  return entries.length > 0 && <ErrorSummary entries={entries} attempt={attempt} />;
}

/** Whether the form asks for a field: what there is no choice in, it does not. */
function isShown(field: CreateField, { owners, policy }: AccountAnswer): boolean {
  switch (field) {
    case 'name':
    case 'expiry':
      return true;
    case 'owner':
      return owners.length > 1;
    case 'scopes':
      return policy.scopes.length > 0;
    case 'subjects':
      return policy.subjectsRequired;
  }
}
