import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { psgallery } from '#mocks/policies/psgallery.ts';
import { keyOf, legacyKeyOf, now, unscopedKeyOf } from './fixtures.ts';
import { keyStatus } from './key-status.ts';
import { DAY, type KeyRecord } from './records.ts';

const statusOf = (key: KeyRecord, policy = nuget) => keyStatus(key, { now, policy });
const revocation = { at: now - DAY, source: 'owner', url: null };

test.each([
  [now - 1, 'expired'],
  [now, 'expired'],
  [now + 1, 'expiring'],
  [now + 10 * DAY, 'expiring'],
  [now + 10 * DAY + 1, 'active'],
])('EXP-3 WRN-7 a key that ends at %i is %s, to the very millisecond', (expires, status) => {
  expect(statusOf(keyOf({ expires }))).toBe(status);
});

test('WRN-7 the number of days is the policy’s', () => {
  const key = keyOf({ expires: now + 10 * DAY });
  expect(statusOf(key, { ...nuget, warnDays: 9 })).toBe('active');
});

test('REV-1 a revoked key is revoked, whatever else it is', () => {
  expect(statusOf(keyOf({ revocation, expires: now - DAY }))).toBe('revoked');
  expect(statusOf(legacyKeyOf({ revocation, lastUsed: null }))).toBe('revoked');
});

test('LEG-1 a legacy key never expires', () => {
  expect(statusOf(legacyKeyOf({ created: now - 9999 * DAY }))).toBe('active');
});

test('LEG-1 not of disuse either, where keys without a date do', () => {
  expect(statusOf(legacyKeyOf({ lastUsed: null }), { ...psgallery, disuseDays: 365 })).toBe(
    'active',
  );
});

test.each([
  [{ lastUsed: now - 365 * DAY + 1 }, 'active'],
  [{ lastUsed: now - 365 * DAY }, 'retired'],
  [{ lastUsed: null, created: now - 365 * DAY + 1 }, 'active'],
  [{ lastUsed: null, created: now - 365 * DAY }, 'retired'],
])('LEG-3 a legacy key with %j is %s under nuget', (changes, status) => {
  expect(statusOf(legacyKeyOf(changes))).toBe(status);
});

test('POL-3 LEG-3 under psgallery a legacy key never retires', () => {
  expect(statusOf(legacyKeyOf({ lastUsed: null }), psgallery)).toBe('active');
});

test.each([
  [{ lastUsed: now - 365 * DAY + 1 }, 'active'],
  [{ lastUsed: now - 365 * DAY }, 'expired'],
  [{ lastUsed: null, created: now - 365 * DAY }, 'expired'],
  [{ lastUsed: now - 9999 * DAY, expires: now + 20 * DAY }, 'active'],
])('UNU-1 under nuget-2016 a key with %j is %s', (changes, status) => {
  expect(statusOf(unscopedKeyOf(changes), nuget2016)).toBe(status);
});

test('UNU-1 elsewhere a key without a date does not die of disuse', () => {
  expect(statusOf(unscopedKeyOf({ lastUsed: null }), myget)).toBe('active');
});
