import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { psgallery } from '#mocks/policies/psgallery.ts';
import { createKey } from './create-key.ts';
import { contextOf, create, creation, faultsOf, keyFrom, now, valueOf } from './fixtures.ts';
import { DAY } from './records.ts';

const token = { scopes: [], subjects: { packages: [], patterns: [] } };

function createToken(expiry: unknown, policy = myget) {
  return create(policy, { ...token, expiry });
}

function expiryOf(expiry: unknown) {
  const { kind, expires, lifetimeDays } = valueOf(createToken(expiry)).key;
  return [kind, expires, lifetimeDays];
}

test.each([1, 90, 180, 270, 365])('EXP-1 EXP-2 %i days of 86,400,000 ms are taken', (days) => {
  for (const policy of [nuget, psgallery]) {
    const { expires, lifetimeDays } = keyFrom(policy, { scopes: ['push'], expiry: { days } });
    expect([expires, lifetimeDays]).toEqual([now + days * 86_400_000, days]);
  }
});

test('EXP-2 a day is 86,400,000 ms across a change of the clocks too', () => {
  const spring = Date.parse('2027-03-27T12:00:00Z');
  const made = createKey({ ...creation, expiry: { days: 1 } }, contextOf(nuget, { now: spring }));
  expect(valueOf(made).key.expires).toBe(Date.parse('2027-03-28T12:00:00Z'));
});

test.each([0, -1, 2, 1.5, 89, 364, 366, 1e9])('EXP-1 %d days are refused, not bent', (days) => {
  expect(faultsOf(create(nuget, { expiry: { days } }))).toEqual(['/expiry expiry-not-offered']);
});

test.each([{ never: true }, { at: '2027-01-01T00:00:00Z' }])(
  'EXP-4 %j is not had where a key must expire',
  (expiry) => {
    for (const policy of [nuget, psgallery, nuget2016]) {
      expect(faultsOf(create(policy, { expiry }))).toContain('/expiry expiry-not-offered');
    }
  },
);

test('POL-4 a token may expire at a moment, or never', () => {
  const at = '2027-01-01T10:30:00Z';
  expect(expiryOf({ at })).toEqual(['unscoped', Date.parse(at), null]);
  expect(expiryOf({ never: true })).toEqual(['unscoped', null, null]);
  expect(expiryOf(undefined)).toEqual(['unscoped', null, null]);
});

test('POL-4 EXP-3 a moment that is not in the future is refused, and so are days', () => {
  expect(faultsOf(createToken({ at: new Date(now).toISOString() }))).toEqual([
    '/expiry expiry-past',
  ]);
  expect(createToken({ at: new Date(now + 1).toISOString() }).ok).toBe(true);
  expect(faultsOf(createToken({ days: 365 }))).toEqual(['/expiry expiry-not-offered']);
});

test('POL-5 any whole number of days from 1 to 365 is taken', () => {
  expect(valueOf(createToken({ days: 1 }, nuget2016)).key.expires).toBe(now + DAY);
  expect(valueOf(createToken({ days: 42 }, nuget2016)).key.lifetimeDays).toBe(42);
  expect(valueOf(createToken({ days: 365 }, nuget2016)).key.kind).toBe('unscoped');
  for (const days of [0, 366, 1.5]) {
    expect(faultsOf(createToken({ days: days }, nuget2016))).toEqual([
      '/expiry expiry-not-offered',
    ]);
  }
});
