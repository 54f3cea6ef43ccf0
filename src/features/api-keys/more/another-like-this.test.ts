import { nuget } from '#mocks/policies/nuget.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import { changedAddress } from '#src/lib/address.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPrefill } from '../create/read-prefill.ts';
import { toSubjects } from '../packages/subject-draft.ts';
import { anotherLikeThis, readLike, spellOut } from './another-like-this.ts';

type Model = Parameters<typeof anotherLikeThis>[0];

const PAGE = 'https://gallery.example/?key=x';
const key: Model = {
  id: 'k1',
  name: 'CI & co, 100 % “new”',
  owner: 'contoso',
  scopes: ['push-version', 'unlist'],
  subjects: { packages: ['Alpha', 'contoso-cli'], patterns: ['Contoso.*', '*'] },
  lifetimeDays: 90,
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

beforeEach(() => vi.stubGlobal('window', { location: { href: PAGE } }));
afterEach(() => vi.unstubAllGlobals());

const open = (like: Model) => new URL(changedAddress(PAGE, anotherLikeThis(like))).searchParams;

function withPackages(length: number): Model {
  const packages = Array.from({ length }, (_, index) => `Contoso.Part${index}`);
  return { ...key, subjects: { packages, patterns: [] } };
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
  expect(changedAddress('https://gallery.example/', anotherLikeThis({ ...key, name: 'CI' }))).toBe(
    'https://gallery.example/?create&name=CI&owner=contoso&scopes=push-version&scopes=unlist' +
      '&pattern=Contoso.*&pattern=*&package=Alpha&package=contoso-cli&expires=90',
  );
});

test('POL-4 what a key has none of is not in the address', () => {
  const bare = { ...key, scopes: [], subjects: { packages: [], patterns: [] }, lifetimeDays: null };
  expect([...open(bare).keys()]).toEqual(['key', 'create', 'name', 'owner']);
});

test('what no server would take back at a refresh names the key instead', () => {
  const [some, many] = [open(withPackages(100)), open(withPackages(200))];
  expect(readLike(some)).toBeNull();
  expect(some.getAll('package')).toHaveLength(100);
  expect(readLike(many)).toBe('k1');
  expect([...many.keys()]).toEqual(['key', 'create', 'like']);
  expect(readLike(new URLSearchParams('create&like'))).toBeNull();
});

test('SUB-7 spelled out, none of ten thousand packages is left out', () => {
  const like = withPackages(10_000);
  const values = readPrefill(spellOut(like), account);
  expect(toSubjects(values.subjects).packages).toEqual(like.subjects.packages);
  expect(values.name).toBe(key.name);
});
