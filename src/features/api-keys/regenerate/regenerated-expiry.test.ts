import { expect, test } from 'vitest';
import { asksForExpiry, regeneratedExpiry } from './regenerated-expiry.ts';

const now = Date.UTC(2026, 10, 20, 12);

test('REG-3 the days chosen at creation are counted anew, also for an expired key', () => {
  const key = { expires: '2026-01-01T00:00:00Z', lifetimeDays: 90 };
  const expiry = regeneratedExpiry(key, { regenerateExpiry: 'same-lifetime' }, now);
  expect(new Date(expiry ?? 0).toISOString()).toBe('2027-02-18T12:00:00.000Z');
});

test('REG-8 where the policy keeps the expiry, it stays', () => {
  const key = { expires: '2027-01-01T00:00:00Z', lifetimeDays: 90 };
  expect(regeneratedExpiry(key, { regenerateExpiry: 'keep' }, now)).toBe(Date.UTC(2027, 0, 1));
});

test('REG-8 a key that never expires still does not', () => {
  const key = { expires: null, lifetimeDays: null };
  expect(regeneratedExpiry(key, { regenerateExpiry: 'keep' }, now)).toBeNull();
});

test.each([
  ['same-lifetime', '2026-01-01T00:00:00Z', false],
  ['ask', '2027-01-01T00:00:00Z', true],
  ['keep', '2027-01-01T00:00:00Z', false],
  ['keep', '2026-11-20T12:00:00Z', true],
  ['keep', null, false],
] as const)('REG-8 by %s, a key that expires at %s asks for an expiry: %s', (...row) => {
  const [regenerateExpiry, expires, asks] = row;
  expect(asksForExpiry({ expires, lifetimeDays: 90 }, { regenerateExpiry }, now)).toBe(asks);
});
