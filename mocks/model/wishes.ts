import * as fc from 'fast-check';
import type { Subjects } from '#src/contract/api-key.ts';
import { DAY, scopesOf } from './book.ts';
import { choose } from './command.ts';
import type { Trouble } from './real-gallery.ts';
import { tabNames, type Call, type Model, type TabName } from './model.ts';

// What somebody might want, right or wrong; what it means depends on the policy and the moment.

const mostly = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 4 * others.length, arbitrary: fc.constant(usual) },
    { weight: others.length, arbitrary: fc.constantFrom(...others) },
  );

export const tab = mostly<TabName>('dana 1', ...tabNames);
/** Chooses among what there is at the time. */
export const pick = fc.nat(30);
export const idempotencyKey = fc.option(fc.nat(9).map((number) => `intent ${number}`));
export const trouble = mostly<Trouble>('none', 'lost-answer', 'lost-answer', 'garbage', 'status');

/** A key of one's own most often; of all that there ever were, sometimes. */
export const keyWish = fc.record({ whose: mostly('own', 'any'), index: pick });
export type KeyWish = { whose: string; index: number };

export function findKeyId(model: Model, tabName: TabName, wish: KeyWish): string | undefined {
  const { account } = model.tabs[tabName];
  const own = [...model.keys.values()].filter((key) => key.account === account);
  const ids = own.toReversed().map(({ id }) => id);
  return choose(wish.whose === 'own' && ids.length > 0 ? ids : model.keyIds, wish.index);
}

const patterns = fc.constantFrom('*', 'Alpha.*', 'alpha*', 'Contoso.*', '**', '*.New', 'F*e');
const packages = fc.constantFrom('Alpha', 'ALPHA', 'Contoso.Web', 'Fabrikam.Service', 'No.Such');
const subjects = fc.oneof(
  fc.record({
    packages: fc.array(packages, { maxLength: 3 }),
    patterns: fc.array(patterns, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    packages: fc.array(packages, { minLength: 1, maxLength: 4 }),
    patterns: fc.constant<string[]>([]),
  }),
);

/** What is wrong with a body, in whatever comes after the right ones and in its place. */
const flaw = mostly<Record<string, unknown>>(
  {},
  { name: ' ' },
  { owner: 'tailspin' },
  { scopes: ['push', 'push-version'] },
  { scopes: [] },
  { scopes: ['all'] },
  { subjects: { packages: [], patterns: [] } },
  { subjects: { packages: ['-x'], patterns: ['*'] } },
  { subjects: { packages: [], patterns: ['a?'] } },
  { expiry: { days: 7.5 } },
  { expiry: {} },
  { expiry: { never: true } },
  { colour: 'red' },
);

const scopeChoices: Record<string, string[][]> = {
  nuget: [['push'], ['push', 'unlist'], ['push-version', 'unlist'], ['unlist', 'unlist']],
  psgallery: [['push'], ['push-new', 'unlist'], ['unlist'], ['push', 'unlist', 'push']],
};

export const creation = fc.record({
  name: fc.constantFrom('Nightly', 'Docs bot', ' Nightly '),
  owner: fc.constantFrom('', '', 'dana', 'contoso', 'contoso', 'fabrikam'),
  scopes: pick,
  subjects,
  days: fc.constantFrom(1, 90, 365),
  flaw,
});

/** The body of a wish to create, as the policy would have it. */
export function sayCreation(
  model: Model,
  { name, owner, scopes, subjects: covered, days, flaw: wrong }: CreationWish,
): Record<string, unknown> {
  const scoped = { scopes: choose(scopeChoices[model.policyId] ?? [], scopes), subjects: covered };
  return {
    name,
    ...(owner === '' ? {} : { owner }),
    ...(scopesOf[model.policyId]?.length === 0 ? {} : scoped),
    expiry: sayLife(model, days),
    ...wrong,
  };
}

interface CreationWish {
  name: string;
  owner: string;
  scopes: number;
  subjects: Subjects;
  days: number;
  flaw: Record<string, unknown>;
}

/** A wish for so many days as the policy would have it said. */
export function sayLife({ policyId, now }: Model, days: number): object {
  return policyId === 'myget' ? { at: new Date(now + days * DAY).toISOString() } : { days };
}

/** Which revision is sent: the present one, what the tab saw last, any, none, or a wrong one. */
export const revisionWish = mostly('present', 'seen', 'seen', 'seen', 'any', 'none', 'wrong');

export function sayRevision(
  model: Model,
  tabName: TabName,
  keyId: string,
  wish: string,
): Call['ifMatch'] {
  switch (wish) {
    case 'present':
      return `"${model.keys.get(keyId)?.revision ?? 1}"`;
    case 'seen':
      return `"${model.tabs[tabName].seen.get(keyId) ?? 1}"`;
    case 'any':
      return '*';
    case 'none':
      return null;
    default:
      return '"999"';
  }
}
