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
import { isRegenerable } from './key-abilities.ts';
import { keyStatus } from './key-status.ts';
import { DAY } from './records.ts';
import { revokeKey } from './revoke-key.ts';
import { revokeLeaked } from './revoke-leaked.ts';

const closed = [
  { ...dana, emailConfirmed: false },
  { ...dana, locked: true },
];

test('REV-1 a revoked key is unusable at once, keeps its configuration, and can be regenerated', () => {
  const key = keyOf();
  const revoked = valueOf(revokeKey(key, contextOf(nuget))).key;
  expect(revoked).toEqual({
    ...key,
    revocation: { at: now, source: 'owner', url: null },
    revision: 4,
  });
  expect(keyStatus(revoked, { now, policy: nuget })).toBe('revoked');
  expect(isRegenerable(revoked)).toBe(true);
});

test('WRN-5 a mail is sent on revoke and on delete, and both are in the activity', () => {
  const revoked = valueOf(revokeKey(keyOf(), contextOf(nuget)));
  expect(revoked.mail).toMatchObject({ kind: 'revoked', to: dana.email, keyId: 'k1', at: now });
  expect(revoked.activity).toMatchObject({ action: 'revoke', keyId: 'k1', at: now });
  const deleted = valueOf(deleteKey(keyOf(), contextOf(nuget)));
  expect(deleted.mail).toMatchObject({ kind: 'deleted', to: dana.email, keyId: 'k1', at: now });
  expect(deleted.activity).toMatchObject({ action: 'delete', keyId: 'k1', at: now });
});

test('REV-1 a key that is revoked already keeps its first revocation, and nobody is told twice', () => {
  const key = keyOf({ revocation: { at: now - DAY, source: 'owner', url: null } });
  expect(valueOf(revokeKey(key, contextOf(nuget)))).toEqual({ key, mail: null, activity: null });
});

test('LEG-2 a legacy key can be revoked and deleted', () => {
  const revoked = valueOf(revokeKey(legacyKeyOf(), contextOf(nuget)));
  expect(revoked.key.revocation).not.toBeNull();
  expect(revoked.mail?.text).toContain('It cannot be regenerated');
  expect(deleteKey(legacyKeyOf(), contextOf(nuget)).ok).toBe(true);
});

test('KEY-5 an account that is unconfirmed or locked can revoke and delete', () => {
  for (const account of closed) {
    expect(revokeKey(keyOf(), contextOf(nuget, { account })).ok).toBe(true);
    expect(deleteKey(keyOf(), contextOf(nuget, { account })).ok).toBe(true);
  }
});

test('DEL-1 every kind of key but the primary can be deleted', () => {
  for (const key of [keyOf(), unscopedKeyOf(), legacyKeyOf()]) {
    expect(deleteKey(key, contextOf(nuget)).ok).toBe(true);
  }
  const refusal = refusalOf(deleteKey(unscopedKeyOf({ kind: 'primary' }), contextOf(myget)));
  expect([refusal.code, refusal.rule]).toEqual(['not-deletable', 'DEL-1']);
});

test('DEL-2 deleting a key that is gone is granted, and nobody is told', () => {
  expect(valueOf(deleteKey(null, contextOf(nuget)))).toEqual({ mail: null, activity: null });
});

test('REV-2 a leaked key is revoked with its source and address, and the owner told by mail', () => {
  const leak = { source: 'GitHub', url: 'https://github.com/contoso/site/blob/main/ci.yml' };
  const { key, mail, activity } = revokeLeaked(keyOf(), leak, contextOf(nuget));
  expect(key).toEqual({ ...keyOf(), revocation: { at: now, ...leak }, revision: 4 });
  expect(mail).toMatchObject({ kind: 'revoked', to: dana.email });
  expect(mail?.text).toContain(leak.source);
  expect(mail?.text).toContain(leak.url);
  expect(activity?.detail).toBe('Leaked, found by GitHub');
});

test('REV-2 a leak without an address is told too, and a key revoked before stays as it is', () => {
  const leak = { source: 'a partner', url: null };
  expect(revokeLeaked(keyOf(), leak, contextOf(nuget)).mail?.text).toContain('by a partner.\n\n');
  const key = keyOf({ revocation: { at: now - DAY, source: 'owner', url: null } });
  expect(revokeLeaked(key, leak, contextOf(nuget))).toEqual({ key, mail: null, activity: null });
});
