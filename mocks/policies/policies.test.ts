import { expect, test } from 'vitest';
import { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { findPolicy, policies } from './find-policy.ts';
import { myget } from './myget.ts';
import { nuget2016 } from './nuget-2016.ts';
import { nuget } from './nuget.ts';
import { psgallery } from './psgallery.ts';

const days = [1, 90, 180, 270, 365];

test('POL-1 four policies ship, nuget first, each found by its ID and no other', () => {
  expect(policies.map(({ id }) => id)).toEqual(['nuget', 'psgallery', 'myget', 'nuget-2016']);
  expect(policies.map(({ id }) => findPolicy(id))).toEqual(policies);
  expect(findPolicy('NuGet')).toBeNull();
  expect(findPolicy('toString')).toBeNull();
});

test.each(policies)('POL-1 POL-6 $id is plain data that the wire can carry', (policy) => {
  expect(GalleryPolicy.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
});

test('POL-2 nuget offers its scopes, expiries and edits', () => {
  expect(nuget.scopes.map(({ id, label }) => [id, label])).toEqual([
    ['push', 'Push new packages and package versions'],
    ['push-version', 'Push only new package versions'],
    ['unlist', 'Unlist or relist package versions'],
  ]);
  expect(nuget).toMatchObject({
    newKeyKind: 'scoped',
    maxKeys: null,
    subjectsRequired: true,
    expiry: { kind: 'choices', days, defaultDays: 365 },
    regenerateExpiry: 'same-lifetime',
    editable: ['subjects'],
    primaryToken: false,
    legacy: { name: 'Full access API key', retireAfterUnusedDays: 365 },
    warnDays: 10,
  });
});

test('POL-3 psgallery has its own scopes, and full access keys that never retire', () => {
  expect(psgallery.scopes.map(({ id, label }) => [id, label])).toEqual([
    ['push-new', 'Push new packages'],
    ['push', 'Push new or update packages'],
    ['unlist', 'Unlist packages'],
  ]);
  expect(psgallery).toMatchObject({
    newKeyKind: 'scoped',
    subjectsRequired: true,
    expiry: { kind: 'choices', days, defaultDays: 365 },
    editable: ['subjects'],
    legacy: { name: 'Full access API key', retireAfterUnusedDays: null },
    warnDays: 10,
  });
});

test('POL-4 myget has tokens without scopes, a primary one, and optional editable expiry', () => {
  expect(myget).toMatchObject({
    nameLabel: 'Description',
    newKeyKind: 'unscoped',
    maxKeys: null,
    scopes: [],
    subjectsRequired: false,
    expiry: { kind: 'optional-time' },
    regenerateExpiry: 'keep',
    editable: ['name', 'expiry'],
    primaryToken: true,
  });
});

test('POL-5 nuget-2016 has one unscoped key of 1 to 365 days, older ones living by use', () => {
  expect(nuget2016).toMatchObject({
    newKeyKind: 'unscoped',
    maxKeys: 1,
    scopes: [],
    subjectsRequired: false,
    expiry: { kind: 'days', min: 1, max: 365 },
    regenerateExpiry: 'ask',
    disuseDays: 365,
  });
});

test.each(policies)('SCO-1 $id: each scope grants its actions, and no others', ({ scopes }) => {
  const granted = {
    push: ['push-new-package', 'push-new-version'],
    'push-version': ['push-new-version'],
    'push-new': ['push-new-package'],
    unlist: ['unlist', 'relist'],
  };
  for (const { id, actions } of scopes) expect(actions).toEqual(granted[id]);
});
