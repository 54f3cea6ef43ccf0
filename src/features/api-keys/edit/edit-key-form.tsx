import { useOwnId } from '#src/lib/use-own-id.ts';
import type { ApiKey } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions } from '#src/ui/dialog.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextField } from '#src/ui/field.tsx';
import { type FormEvent, useCallback, useEffect, useLayoutEffect } from 'react';
import type { CreateField } from '../create/create-form-values.ts';
import { ExpiryField } from '../create/expiry-field.tsx';
import type { SubjectDraft } from '../packages/subject-draft.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { SubjectPicker } from '../packages/subject-picker.tsx';
import { useRetryWait } from '../use-retry-wait.ts';
import { StaleNotice } from './stale-notice.tsx';
import { useEditForm } from './use-edit-form.ts';

/** What may be edited of a key, what that will change, and "Save". */
export function EditKeyForm({
  stored,
  policy,
  now,
  onDirty,
  onClose,
  onDone,
}: {
  stored: ApiKey;
  policy: GalleryPolicy;
  /** In ms; shown dates count from it where the policy goes by days. */
  now: number;
  /** Told whether closing would lose work. */
  onDirty: (isDirty: boolean) => void;
  onClose: () => void;
  onDone: () => void;
}) {
  const edit = useEditForm(stored, policy, onDone);
  const { values, setValues, changes, isDirty, problems, conflict, failure, isPending } = edit;
  const wait = useRetryWait(failure);
  const formId = useOwnId();
  const idOf = (field: CreateField) => `${formId}-${field}`;
  const errorOf = (field: CreateField) => problems.find((one) => one.field === field)?.message;
  const first = stored.editable.includes('name') ? idOf('name') : idOf('subjects');
  const changeSubjects = useCallback(
    (change: (draft: SubjectDraft) => SubjectDraft) =>
      setValues((old) => ({ ...old, subjects: change(old.subjects) })),
    [setValues],
  );

  useEffect(() => document.getElementById(first)?.focus(), [first]);
  // At once, or else a quick Escape would find that nothing can be lost.
  useLayoutEffect(() => onDirty(isDirty), [onDirty, isDirty]);

  function submit(event: FormEvent) {
    event.preventDefault();
    edit.save();
  }

  return (
    <form noValidate aria-busy={isPending} onSubmit={submit} className="mt-4 space-y-5">
      {problems.length > 0 && (
        <ErrorSummary
          attempt={edit.attempt}
          entries={problems.map(({ field, message }) => ({ message, fieldId: idOf(field) }))}
        />
      )}
      {stored.editable.includes('name') && (
        <TextField
          id={idOf('name')}
          label={policy.nameLabel}
          error={errorOf('name')}
          value={values.name}
          onChange={(event) => {
            const name = event.target.value;
            setValues((old) => ({ ...old, name }));
          }}
        />
      )}
      {stored.editable.includes('expiry') && (
        <ExpiryField
          key={edit.revision}
          id={idOf('expiry')}
          policy={policy.expiry}
          value={values.expiry}
          now={now}
          error={errorOf('expiry')}
          onChange={(expiry) => setValues((old) => ({ ...old, expiry }))}
        />
      )}
      {stored.editable.includes('subjects') && (
        <SubjectPicker
          id={idOf('subjects')}
          draft={values.subjects}
          onChange={changeSubjects}
          owner={stored.owner}
          error={errorOf('subjects')}
        />
      )}
      <p className={changes.length > 0 ? 'font-medium' : 'text-muted'}>
        {changes.length > 0 ? `Saving ${changes.join('; ')}.` : 'There is nothing to save yet.'}
      </p>
      {failure && (
        <FailureNotice
          error={failure}
          attempt="edit"
          wait={wait}
          isUnsure={edit.isUnsure}
          isPending={isPending}
          onTryAgain={edit.save}
        />
      )}
      {conflict && (
        <StaleNotice
          key={conflict.revision}
          stored={conflict}
          values={values}
          policy={policy}
          isUnsure={edit.isUnsure}
          isPending={isPending}
          onSaveMine={edit.saveMine}
          onUseOther={() => {
            edit.takeOther();
            document.getElementById(first)?.focus();
          }}
        />
      )}
      <Actions>
        {conflict === null && (
          <Button type="submit" variant="primary" busy={isPending} held={wait !== null && wait > 0}>
            Save
          </Button>
        )}
        <Button onClick={onClose}>Cancel</Button>
      </Actions>
    </form>
  );
}
