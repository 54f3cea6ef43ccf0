import { expect, test, vi } from 'vitest';
import { formatMoment, UTC } from './format-time.ts';

test.each([
  ['2027-11-20T14:05:00Z', UTC, '20 Nov 2027, 14:05 UTC'],
  ['2027-07-01T22:30:00Z', 120, '2 Jul 2027, 00:30 UTC+2'],
  ['2028-01-01T02:05:00Z', -210, '31 Dec 2027, 22:35 UTC−3:30'],
  ['2027-09-05T00:00:00Z', 345, '5 Sep 2027, 05:45 UTC+5:45'],
])('WRN-7 %s with an offset of %d min is written %s', (moment, offset, words) => {
  expect(formatMoment(moment, offset)).toBe(words);
  expect(formatMoment(Date.parse(moment), offset)).toBe(words);
});

test("WRN-7 a moment is written in the reader's zone, as that is at the moment", () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  expect(formatMoment('2027-01-15T12:00:00Z')).toBe('15 Jan 2027, 13:00 UTC+1');
  expect(formatMoment('2027-07-15T12:00:00Z')).toBe('15 Jul 2027, 14:00 UTC+2');
  vi.unstubAllEnvs();
});
