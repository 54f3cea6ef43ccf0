import { nuget } from '#mocks/policies/nuget.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import type { ApiKey } from '#src/contract/api-key.ts';
import { changedAddress } from '#src/lib/address.ts';
import { expect, test } from 'vitest';
import { readPrefill } from '../create/read-prefill.ts';
import { toSubjects } from '../packages/subject-draft.ts';
import { anotherLikeThis } from './another-like-this.ts';

const key: ApiKey = {
  id: 'k1',
  name: 'CI & co, 100 % “new”',
  kind: 'scoped',
  owner: 'contoso',
  scopes: ['push-version', 'unlist'],
  subjects: { packages: ['Alpha', 'contoso-cli'], patterns: ['Contoso.*', '*'] },
  created: '2026-01-01T00:00:00.000Z',
  regeneratedAt: null,
  expires: '2026-04-01T00:00:00.000Z',
  lifetimeDays: 90,
  lastUsed: null,
  status: 'expired',
  revocation: null,
  editable: ['subjects'],
  regenerable: true,
  deletable: true,
  revision: 1,
};
const account: AccountAnswer = {
  account: { name: 'dana', email: 'dana@example.com', emailConfirmed: true, locked: false },
  owners: [
    { name: 'dana', kind: 'account', actions: ['push-new-version'], packageCount: 5 },
    {
      name: 'contoso',
      kind: 'organization',
      actions: ['push-new-package', 'push-new-version', 'unlist', 'relist'],
      packageCount: 4,
    },
  ],
  policy: nuget,
};

function open(like: ApiKey): URLSearchParams {
  return new URL(changedAddress('https://gallery.example/?key=x', anotherLikeThis(like)))
    .searchParams;
}

test('KEY-1 the form that it opens asks for the same, whatever the name holds', () => {
  const values = readPrefill(open(key), account);
  expect(values).toMatchObject({
    name: key.name,
    owner: 'contoso',
    scopes: { push: 'push-version', others: ['unlist'] },
    expiry: { days: '90' },
  });
  expect(toSubjects(values.subjects)).toEqual(key.subjects);
});

test('it repeats a parameter for each value, as people write them', () => {
  const address = anotherLikeThis(key);
  expect(changedAddress('https://gallery.example/', { ...address, name: 'CI' })).toBe(
    'https://gallery.example/?create&name=CI&owner=contoso&scopes=push-version&scopes=unlist' +
      '&pattern=Contoso.*&pattern=*&package=Alpha&package=contoso-cli&expires=90',
  );
});

test('SUB-7 none of ten thousand packages is left out', () => {
  const packages = Array.from({ length: 10_000 }, (_, index) => `Contoso.Part${index}`);
  const values = readPrefill(open({ ...key, subjects: { packages, patterns: [] } }), account);
  expect(toSubjects(values.subjects).packages).toEqual(packages);
});

test('POL-4 what a key has none of is not in the address', () => {
  const bare = { ...key, scopes: [], subjects: { packages: [], patterns: [] }, lifetimeDays: null };
  expect([...open(bare).keys()]).toEqual(['key', 'create', 'name', 'owner']);
});
