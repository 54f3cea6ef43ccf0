import type { AccountAnswer } from '#src/contract/account.ts';
import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { SubjectDraft } from '../packages/subject-draft.ts';
import type { CreateFormValues } from './create-form-values.ts';
import { keepPermitted, offerScopes } from './offer-scopes.ts';

type Named = Pick<SubjectDraft, 'packages' | 'named'>;

/**
 * Choosing an owner: scopes that it does not allow are given up (SCO-6), and the packages that
 * were ticked stay with the owner they belong to, to be found again when that one is chosen again.
 */
export function useOwnerChoice(
  { owners, policy }: AccountAnswer,
  { getValues, setValue }: UseFormReturn<CreateFormValues>,
) {
  const ticked = useRef(new Map<string, Named>());
  return (name: string) => {
    const { owner: before, subjects, scopes } = getValues();
    const { packages, named } = subjects;
    if (before !== '') ticked.current.set(before, { packages, named });
    const nothing: Named = { packages: new Map(), named: new Set() };
    // What was named before any owner was chosen is meant for whichever is chosen first.
    const kept = before === '' ? { packages, named } : (ticked.current.get(name) ?? nothing);
    const owner = owners.find((one) => one.name === name);
    setValue('owner', name);
    setValue('scopes', keepPermitted(scopes, offerScopes(policy, owner)));
    setValue('subjects', { ...subjects, ...kept });
  };
}
