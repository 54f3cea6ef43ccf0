import { expect, test } from 'vitest';
import { formatMoment } from './format-time.ts';

test('WRN-7 a moment is written with date, time and zone', () => {
  expect(formatMoment('2027-11-20T14:05:00Z', 'UTC')).toBe('20 Nov 2027, 14:05 UTC');
  expect(formatMoment(Date.UTC(2027, 6, 1, 22, 30), 'Europe/Berlin')).toMatch(
    /^2 Jul 2027, 00:30 (CEST|GMT\+2)$/,
  );
});
