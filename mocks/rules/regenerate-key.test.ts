import { describe, expect, test } from 'vitest';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { myget } from '#mocks/policies/myget.ts';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { psgallery } from '#mocks/policies/psgallery.ts';
import {
  contextOf,
  dana,
  faultsOf,
  keyOf,
  legacyKeyOf,
  now,
  refusalOf,
  unscopedKeyOf,
  valueOf,
} from './fixtures.ts';
import { keyStatus } from './key-status.ts';
import { listOwners } from './list-owners.ts';
import { DAY, type KeyRecord } from './records.ts';
import { regenerateKey } from './regenerate-key.ts';
import type { Refusal } from './result.ts';

function regenerated(key: KeyRecord, policy = nuget, body?: unknown): KeyRecord {
  return valueOf(regenerateKey(key, body, contextOf(policy))).key;
}

/** Why dana's request to regenerate without a body is refused. */
function refusalFor(key: KeyRecord): Refusal {
  return refusalOf(regenerateKey(key, undefined, contextOf(nuget)));
}

function faultsIn(key: KeyRecord, policy: GalleryPolicy, body: unknown): string[] {
  return faultsOf(regenerateKey(key, body, contextOf(policy)));
}

test('REG-1 the new digest stands in the place of the old one', () => {
  expect(regenerated(keyOf()).secretDigest).toBe('new-digest');
  expect(JSON.stringify(regenerated(keyOf()))).not.toContain('old-digest');
});

test('REG-2 name, owner, scopes and subjects stay the same', () => {
  const key = keyOf({ owner: 'contoso', scopes: ['push-version', 'unlist'] });
  const { name, owner, scopes, subjects } = key;
  expect(regenerated(key)).toMatchObject({ name, owner, scopes, subjects, kind: 'scoped' });
});

test.each([1, 90, 365])('REG-3 a key made for %i days lives as many days again', (lifetimeDays) => {
  for (const policy of [nuget, psgallery]) {
    const key = keyOf({ lifetimeDays, expires: now - 7 * DAY });
    const { expires, lifetimeDays: kept } = regenerated(key, policy);
    expect([expires, kept]).toEqual([now + lifetimeDays * DAY, lifetimeDays]);
  }
});

test('REG-3 a key that came without a number of days gets the policy’s own', () => {
  const key = keyOf({ lifetimeDays: null, expires: null });
  expect(regenerated(key)).toMatchObject({ expires: now + 365 * DAY, lifetimeDays: 365 });
});

test('REG-4 a key that is expired or revoked can be used again', () => {
  const revocation = { at: now - DAY, source: 'owner', url: null };
  for (const key of [keyOf({ expires: now - DAY }), keyOf({ revocation })]) {
    expect(keyStatus(regenerated(key), { now, policy: nuget })).toBe('active');
  }
});

test('REG-5 ID and creation are kept, last used is cleared, and it is said when it was', () => {
  const key = keyOf({ mailed: { warning: true, expired: true } });
  expect(regenerated(key)).toEqual({
    ...key,
    expires: now + 365 * DAY,
    regeneratedAt: now,
    lastUsed: null,
    secretDigest: 'new-digest',
    revision: 4,
    mailed: { warning: false, expired: false },
  });
});

test('KEY-7 WRN-5 mail and activity come with it', () => {
  const { mail, activity } = valueOf(regenerateKey(keyOf(), {}, contextOf(nuget)));
  expect(mail).toMatchObject({ kind: 'regenerated', to: dana.email, keyId: 'k1', at: now });
  expect(activity).toMatchObject({ action: 'regenerate', keyId: 'k1', at: now });
  expect(JSON.stringify([mail, activity])).not.toContain('digest');
});

test('REG-6 LEG-2 a legacy key cannot be regenerated', () => {
  const refusal = refusalOf(regenerateKey(legacyKeyOf(), undefined, contextOf(nuget)));
  expect([refusal.code, refusal.rule]).toEqual(['not-regenerable', 'REG-6']);
});

test.each([
  ['unconfirmed', { ...dana, emailConfirmed: false }, 'account-unconfirmed'],
  ['locked', { ...dana, locked: true }, 'account-locked'],
])('KEY-5 an %s account cannot regenerate', (_, account, code) => {
  const refusal = refusalOf(regenerateKey(keyOf(), undefined, contextOf(nuget, { account })));
  expect(refusal.code).toBe(code);
});

describe('REG-7 the account must still be allowed what the scopes grant', () => {
  test('REG-7 one that left the owner is refused', () => {
    const refusal = refusalFor(keyOf({ owner: 'tailspin' }));
    expect([refusal.code, refusal.rule]).toEqual(['not-regenerable', 'REG-7']);
    expect(refusal.detail).toContain('You are no longer a member of tailspin');
    expect(refusal.detail).toContain('The old secret keeps working');
  });

  test('REG-7 one whose role no longer covers the scopes is refused, a lesser key is not', () => {
    const refusal = refusalFor(keyOf({ owner: 'fabrikam', scopes: ['push'] }));
    expect(refusal.detail).toContain('You may no longer push new packages for fabrikam');
    const lesser = keyOf({ owner: 'fabrikam', scopes: ['push-version', 'unlist'] });
    expect(regenerated(lesser).secretDigest).toBe('new-digest');
  });

  test('REG-7 a key without scopes needs its owner only', () => {
    const token = unscopedKeyOf({ owner: 'fabrikam' });
    expect(regenerated(token, myget).secretDigest).toBe('new-digest');
    const context = contextOf(myget, { owners: listOwners(dana, [], () => 0) });
    expect(refusalOf(regenerateKey(token, {}, context)).rule).toBe('REG-7');
  });
});

describe('the expiry', () => {
  test('REG-3 none is taken where the lifetime stays the same', () => {
    expect(faultsIn(keyOf(), nuget, { expiry: { days: 90 } })).toEqual([
      '/expiry expiry-not-offered',
    ]);
  });

  test('KEY-6 another field is refused, and so is a body that is no object', () => {
    expect(faultsIn(keyOf(), nuget, { name: 'x' })).toEqual(['/name unknown-field']);
    expect(refusalOf(regenerateKey(keyOf(), 'x', contextOf(nuget))).code).toBe('invalid-request');
    expect(refusalOf(regenerateKey(keyOf(), null, contextOf(nuget))).code).toBe('invalid-request');
  });

  test('REG-8 nuget-2016 asks for the days, 1 to 365', () => {
    const token = unscopedKeyOf();
    expect(regenerated(token, nuget2016, { expiry: { days: 30 } })).toMatchObject({
      expires: now + 30 * DAY,
      lifetimeDays: 30,
    });
    expect(faultsIn(token, nuget2016, undefined)).toEqual(['/expiry required']);
    for (const days of [0, 366]) {
      expect(faultsIn(token, nuget2016, { expiry: { days } })).toEqual([
        '/expiry expiry-not-offered',
      ]);
    }
  });

  test('REG-8 myget keeps an expiry that has not passed, and takes no other', () => {
    const lasting = unscopedKeyOf({ expires: now + 1 });
    expect(regenerated(lasting, myget).expires).toBe(now + 1);
    expect(regenerated(unscopedKeyOf(), myget).expires).toBeNull();
    expect(faultsIn(lasting, myget, { expiry: { never: true } })).toEqual([
      '/expiry expiry-not-offered',
    ]);
  });

  test('REG-8 myget asks for another expiry, or none, once it has passed', () => {
    const ended = unscopedKeyOf({ expires: now });
    expect(faultsIn(ended, myget, undefined)).toEqual(['/expiry required']);
    expect(faultsIn(ended, myget, { expiry: { at: '2026-01-01T00:00:00Z' } })).toEqual([
      '/expiry expiry-past',
    ]);
    expect(regenerated(ended, myget, { expiry: { never: true } }).expires).toBeNull();
    const at = '2027-01-01T00:00:00.000Z';
    expect(regenerated(ended, myget, { expiry: { at } }).expires).toBe(Date.parse(at));
  });
});
