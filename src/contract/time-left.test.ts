import { expect, test } from 'vitest';
import { describeRemaining } from './time-left.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [365 * DAY, 'in 365 days'],
  [365 * DAY - 1, 'in 364 days'],
  [2 * DAY - 1, 'in 1 day'],
  [DAY, 'in 1 day'],
  [DAY - 1, 'in 23 hours'],
  [5 * HOUR + 59 * MINUTE, 'in 5 hours'],
  [HOUR, 'in 1 hour'],
  [HOUR - 1, 'in 59 minutes'],
  [MINUTE, 'in 1 minute'],
  [MINUTE - 1, 'in less than a minute'],
  [1, 'in less than a minute'],
  [0, 'less than a minute ago'],
  [-3 * MINUTE, '3 minutes ago'],
  [-2 * DAY, '2 days ago'],
])('EXP-8 %i ms before the end is “%s”', (remaining, words) => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  expect(describeRemaining(now + remaining, now)).toBe(words);
});
