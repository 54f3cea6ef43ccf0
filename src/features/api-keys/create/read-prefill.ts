import type { AccountAnswer } from '#src/contract/account.ts';
import { draftFromSubjects } from '../packages/subject-draft.ts';
import { type CreateFormValues, initialValues } from './create-form-values.ts';
import { keepPermitted, offerScopes } from './offer-scopes.ts';

/**
 * The form as an address asks for it: `name`, `owner`, `expires` (days), and `scopes`, `pattern`,
 * `package`, each of which may stand more than once or hold several with commas between. What the
 * account or the policy does not offer is left out; nothing is ever sent by it.
 */
export function readPrefill(address: URLSearchParams, account: AccountAnswer): CreateFormValues {
  const { owners, policy } = account;
  const empty = initialValues(account);
  const owner = owners.find(({ name }) => name === address.get('owner'));
  const wanted = new Set(list(address, 'scopes'));
  const offers = offerScopes(policy, owner);
  const push = offers.push.find(({ id }) => wanted.has(id))?.id ?? null;
  const others = offers.others.map(({ id }) => id).filter((id) => wanted.has(id));
  const days = address.get('expires') ?? '';
  const { expiry } = policy;
  const offered = expiry.kind === 'choices' ? expiry.days.map(String).includes(days) : days !== '';
  return {
    name: address.get('name') ?? '',
    owner: owner?.name ?? empty.owner,
    scopes: keepPermitted({ push, others }, offers),
    subjects: draftFromSubjects({
      packages: list(address, 'package'),
      patterns: list(address, 'pattern'),
    }),
    expiry: offered ? { ...empty.expiry, days } : empty.expiry,
  };
}

function list(address: URLSearchParams, name: string): string[] {
  const texts = address.getAll(name).flatMap((text) => text.split(','));
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
