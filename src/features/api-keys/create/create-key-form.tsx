import { useOwnId } from '#src/lib/use-own-id.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import type { KeyWithSecret } from '#src/contract/api-key.ts';
import { useIsPainted } from '#src/lib/use-is-painted.ts';
import { TextField } from '#src/ui/field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { type CreateField } from './create-form-values.ts';
import { CreateSummary } from './create-summary.tsx';
import { ExpiryField } from './expiry-field.tsx';
import { offerScopes } from './offer-scopes.ts';
import { OwnerField } from './owner-field.tsx';
import { readPrefill } from './read-prefill.ts';
import { ScopesField } from './scopes-field.tsx';
import { SubjectsField } from './subjects-field.tsx';
import { SubmitPart } from './submit-part.tsx';
import { useCreateForm } from './use-create-form.ts';
import { useOwnerChoice } from './use-owner-choice.ts';

export interface CreateKeyFormProps {
  account: AccountAnswer;
  /** The server's clock, in ms (EXP-7). */
  now: number;
  /** The address that the form was opened by; it fills the form and never submits it. */
  prefill?: URLSearchParams | undefined;
  /** Takes the new key with its secret, which is nowhere else (SEC-1). */
  onCreated: (answer: KeyWithSecret) => void;
  onCancel: () => void;
}

/** The region "Create API key": a form on the page that makes one key (KEY-1). */
export function CreateKeyForm({ account, now, prefill, onCreated, onCancel }: CreateKeyFormProps) {
  const { policy, owners } = account;
  const [initial] = useState(() => readPrefill(prefill ?? new URLSearchParams(), account));
  const creation = useCreateForm(account, initial, onCreated);
  const { form, failure, isUnsure, elsewhere, attempt, isPending } = creation;
  const { control, register, setValue, formState } = form;
  const { errors } = formState;
  const [owner, scopes, expiry] = useWatch({ control, name: ['owner', 'scopes', 'expiry'] });
  const chooseOwner = useOwnerChoice(account, form);
  const formId = useOwnId();
  const titleId = `${formId}-title`;
  const idOf = (field: CreateField) => `${formId}-${field}`;
  const firstId = idOf('name');

  // The form stands there at once; what is furthest down and the most work comes after.
  const isPainted = useIsPainted();

  useEffect(() => document.getElementById(firstId)?.focus(), [firstId]);

  return (
    <section
      aria-labelledby={titleId}
      className="rounded-lg border border-line bg-surface p-4 shadow-raised sm:p-6"
    >
      <h2 id={titleId} className="text-lg font-semibold">
        Create API key
      </h2>
      <form
        noValidate
        aria-busy={isPending}
        onSubmit={(event) => void creation.submit(event)}
        className="mt-4 space-y-6"
      >
        <CreateSummary {...{ account, errors, elsewhere, attempt, idOf }} />
        <TextField
          {...register('name')}
          id={firstId}
          label={policy.nameLabel}
          hint="So that you know it again, such as the name of a build server."
          error={errors.name?.message}
          className="max-w-prose"
        />
        <ExpiryField
          id={idOf('expiry')}
          policy={policy.expiry}
          value={expiry}
          now={now}
          error={errors.expiry?.message}
          onChange={(value) => setValue('expiry', value)}
        />
        <OwnerField
          id={idOf('owner')}
          owners={owners}
          keyKind={policy.newKeyKind}
          value={owner}
          error={errors.owner?.message}
          onChange={chooseOwner}
        />
        {policy.scopes.length > 0 && (
          <ScopesField
            id={idOf('scopes')}
            offers={offerScopes(
              policy,
              owners.find(({ name }) => name === owner),
            )}
            value={scopes}
            error={errors.scopes?.message}
            onChange={(value) => setValue('scopes', value)}
          />
        )}
        {policy.subjectsRequired && !isPainted && <Skeleton className="h-92 w-full sm:h-61" />}
        {policy.subjectsRequired && isPainted && (
          <SubjectsField
            id={idOf('subjects')}
            form={form}
            owner={owner}
            error={errors.subjects?.message}
          />
        )}
        <SubmitPart
          {...{ failure, isUnsure, isPending, onCancel }}
          onTryAgain={() => void creation.tryAgain()}
        />
      </form>
    </section>
  );
}
