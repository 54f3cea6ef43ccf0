import { expect, test } from 'vitest';
import { PackageKeys } from '#src/contract/key-use.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { findPackageKeys } from './find-package-keys.ts';
import { contextOf, keyOf, legacyKeyOf, now, unscopedKeyOf } from './fixtures.ts';
import { DAY, type PackageRecord } from './records.ts';

const alpha: PackageRecord = { id: 'Alpha', owner: 'dana', versions: [] };

const keys = [
  keyOf({ id: 'named', created: now - 1 }),
  keyOf({ id: 'pattern', created: now - 2, subjects: { packages: [], patterns: ['al*'] } }),
  keyOf({ id: 'other', subjects: { packages: ['Beta'], patterns: [] } }),
  keyOf({ id: 'lapsed', expires: now }),
  keyOf({ id: 'foreign', owner: 'contoso' }),
  keyOf({ id: 'unlister', created: now - 3, scopes: ['unlist'] }),
  legacyKeyOf({ id: 'legacy' }),
  unscopedKeyOf({ id: 'token', lastUsed: null, created: now - 800 * DAY }),
];

test('USE-3 those that a use would be granted, newest first, with the subject it is through', () => {
  const answer = findPackageKeys(keys, 'Alpha', alpha, contextOf(nuget));
  expect(PackageKeys.parse(answer)).toEqual(answer);
  expect(answer.keys.map(({ id, actions, through }) => [id, actions.join(' '), through])).toEqual([
    ['named', 'push-new-version', 'Alpha'],
    ['pattern', 'push-new-version', 'al*'],
    ['unlister', 'unlist relist', 'Alpha'],
    ['legacy', 'push-new-version unlist relist', '*'],
    ['token', 'push-new-version unlist relist', '*'],
  ]);
});

test('USE-3 of several package IDs and patterns in a key one is enough', () => {
  const several = [
    keyOf({ id: 'ids', subjects: { packages: ['Beta', 'ALPHA'], patterns: ['Gamma.*'] } }),
    keyOf({ id: 'patterns', subjects: { packages: ['Beta'], patterns: ['Gamma.*', 'al*'] } }),
  ];
  const answer = findPackageKeys(several, 'Alpha', alpha, contextOf(nuget));
  expect(answer.keys.map(({ through }) => through)).toEqual(['ALPHA', 'al*']);
});

test('USE-4 a package that does not exist can only be pushed as a new one', () => {
  const answer = findPackageKeys(keys, 'Alpha.New', null, contextOf(nuget));
  const able = answer.keys.map(({ id, actions }) => [id, actions.join(' ')]);
  expect(able).toContainEqual(['named', 'push-new-package']);
  expect(able).not.toContainEqual(['unlister', expect.anything()]);
});
