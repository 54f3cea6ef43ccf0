import type { ExpiryPolicy } from '#src/contract/gallery-policy.ts';
import { expect, test } from 'vitest';
import { expiryTime, findExpiryProblem, initialExpiry, toExpiryChoice } from './expiry-values.ts';

const choices: ExpiryPolicy = { kind: 'choices', days: [1, 90, 365], defaultDays: 365 };
const days: ExpiryPolicy = { kind: 'days', min: 1, max: 365, defaultDays: 365 };
const time: ExpiryPolicy = { kind: 'optional-time' };
const now = Date.UTC(2026, 10, 20, 12);

test('EXP-1 the policy’s own choice is preselected', () => {
  expect(toExpiryChoice(choices, initialExpiry(choices))).toEqual({ days: 365 });
  expect(toExpiryChoice(days, initialExpiry(days))).toEqual({ days: 365 });
  expect(toExpiryChoice(time, initialExpiry(time))).toEqual({ never: true });
});

test('EXP-2 a key for 90 days expires 90 × 86,400,000 ms after the server’s now', () => {
  expect(expiryTime(choices, { days: '90', at: '' }, now)).toBe(now + 90 * 86_400_000);
  expect(expiryTime(days, { days: 'soon', at: '' }, now)).toBe(null);
});

test('POL-4 a date and time is taken as local time, and none as never', () => {
  const at = '2027-03-01T08:30';
  expect(toExpiryChoice(time, { days: '', at })).toEqual({ at: new Date(at).toISOString() });
  expect(expiryTime(time, { days: '', at }, now)).toBe(new Date(at).getTime());
  expect(expiryTime(time, { days: '', at: '' }, now)).toBe(null);
});

test.each(['', '0', '366', '1.5', '-1', '1e2', 'ten'])(
  'POL-5 %j is not a whole number of days from 1 to 365',
  (text) => {
    expect(findExpiryProblem(days, { days: text, at: '' })).toMatch(/from 1 to 365/);
  },
);

test('POL-5 the ends of the range are taken', () => {
  expect(findExpiryProblem(days, { days: '1', at: '' })).toBe(null);
  expect(findExpiryProblem(days, { days: ' 365 ', at: '' })).toBe(null);
  expect(toExpiryChoice(days, { days: ' 365 ', at: '' })).toEqual({ days: 365 });
});

test('POL-4 half a date is refused, never read as never', () => {
  expect(findExpiryProblem(time, { days: '', at: 'unfinished' })).toMatch(/whole date and time/);
  expect(findExpiryProblem(time, { days: '', at: '' })).toBe(null);
});
