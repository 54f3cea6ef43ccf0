import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { deleteKey } from './delete-key.ts';
import {
  contextOf,
  dana,
  keyOf,
  legacyKeyOf,
  now,
  refusalOf,
  unscopedKeyOf,
  valueOf,
} from './fixtures.ts';

test('DEL-1 LEG-2 every kind of key but the primary can be deleted', () => {
  for (const key of [keyOf(), unscopedKeyOf(), legacyKeyOf()]) {
    expect(deleteKey(key, contextOf(nuget)).ok).toBe(true);
  }
  const refusal = refusalOf(deleteKey(unscopedKeyOf({ kind: 'primary' }), contextOf(myget)));
  expect([refusal.code, refusal.rule]).toEqual(['not-deletable', 'DEL-1']);
});

test('DEL-2 deleting a key that is gone is granted, and nobody is told', () => {
  expect(valueOf(deleteKey(null, contextOf(nuget)))).toEqual({ mail: null, activity: null });
});

test('WRN-5 a mail is sent, and the activity has it', () => {
  const { mail, activity } = valueOf(deleteKey(keyOf(), contextOf(nuget)));
  expect(mail).toMatchObject({ kind: 'deleted', to: dana.email, keyId: 'k1', at: now });
  expect(activity).toMatchObject({ action: 'delete', keyId: 'k1', at: now });
});

test.each([
  ['unconfirmed', { ...dana, emailConfirmed: false }],
  ['locked', { ...dana, locked: true }],
])('KEY-5 an %s account can delete', (_, account) => {
  expect(deleteKey(keyOf(), contextOf(nuget, { account })).ok).toBe(true);
});
