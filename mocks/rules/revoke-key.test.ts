import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { contextOf, dana, keyOf, legacyKeyOf, now, valueOf } from './fixtures.ts';
import { isRegenerable } from './key-abilities.ts';
import { keyStatus } from './key-status.ts';
import { DAY } from './records.ts';
import { revokeKey } from './revoke-key.ts';

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

test('WRN-5 a mail is sent, and the activity has it', () => {
  const { mail, activity } = valueOf(revokeKey(keyOf(), contextOf(nuget)));
  expect(mail).toMatchObject({ kind: 'revoked', to: dana.email, keyId: 'k1', at: now });
  expect(activity).toMatchObject({ action: 'revoke', keyId: 'k1', at: now });
});

test('REV-1 a key that is revoked already keeps its first revocation, and nobody is told twice', () => {
  const key = keyOf({ revocation: { at: now - DAY, source: 'owner', url: null } });
  expect(valueOf(revokeKey(key, contextOf(nuget)))).toEqual({ key, mail: null, activity: null });
});

test('LEG-2 a legacy key can be revoked, and its owner is told that it cannot be regenerated', () => {
  const { key, mail } = valueOf(revokeKey(legacyKeyOf(), contextOf(nuget)));
  expect(key.revocation).not.toBeNull();
  expect(mail?.text).toContain('It cannot be regenerated');
});

test.each([
  ['unconfirmed', { ...dana, emailConfirmed: false }],
  ['locked', { ...dana, locked: true }],
])('KEY-5 an %s account can revoke', (_, account) => {
  expect(revokeKey(keyOf(), contextOf(nuget, { account })).ok).toBe(true);
});
