import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { deleteKey } from './delete-key.ts';
import { editKey } from './edit-key.ts';
import { contextOf, create, keyOf, now, unscopedKeyOf, valueOf } from './fixtures.ts';
import { regenerateKey } from './regenerate-key.ts';
import { revokeKey } from './revoke-key.ts';
import { revokeLeaked } from './revoke-leaked.ts';

const subjects = { packages: [], patterns: ['*'] };
const unscoped = { owner: 'dana', scopes: [], subjects: { packages: [], patterns: [] } };
const lasting = { ...unscoped, expiry: { never: true } };

test.each([
  ['create', () => valueOf(create(nuget)), 'Created for contoso, expires 20 Nov 2027, 12:00 UTC'],
  ['create', () => valueOf(create(myget, lasting)), 'Created for dana, never expires'],
  ['edit', () => valueOf(editKey(keyOf(), { subjects }, contextOf(nuget))), 'Changed subjects'],
  ['edit', () => valueOf(editKey(keyOf(), {}, contextOf(nuget))), 'Saved without a change'],
  [
    'edit',
    () =>
      valueOf(editKey(unscopedKeyOf(), { name: 'CI', expiry: { never: true } }, contextOf(myget))),
    'Changed name, expiry',
  ],
  [
    'regenerate',
    () => valueOf(regenerateKey(keyOf(), {}, contextOf(nuget))),
    'New secret; the old one is refused',
  ],
  ['revoke', () => valueOf(revokeKey(keyOf(), contextOf(nuget))), 'Revoked by its owner'],
  [
    'revoke',
    () => revokeLeaked(keyOf(), { source: 'Secret scanning', url: null }, contextOf(nuget)),
    'Leaked, found by Secret scanning',
  ],
  ['delete', () => valueOf(deleteKey(keyOf(), contextOf(nuget))), 'Deleted for good'],
])('KEY-7 %s is told in the activity: %#', (action, act, detail) => {
  expect(act().activity).toEqual({
    keyId: 'k1',
    at: now,
    action,
    packageId: null,
    allowed: true,
    rule: null,
    detail,
  });
});
