import { expect, test } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = Date.UTC(2026, 10, 20, 12);

test.each([
  [null, null],
  ['30', 30],
  [' 0 ', 0],
  ['Fri, 20 Nov 2026 12:00:45 GMT', 45],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  ['-5', null],
  ['1e3', null],
  ['99999999999', null],
])('Retry-After %j asks for %j seconds', (header, seconds) => {
  const headers = new Headers(header === null ? {} : { 'Retry-After': header });
  expect(readRetryAfter(headers, now)).toBe(seconds);
});

test('EXP-7 a date is counted from when the server answered, not by a clock that is a day off', () => {
  const headers = new Headers({
    'Retry-After': 'Fri, 20 Nov 2026 12:00:45 GMT',
    Date: 'Fri, 20 Nov 2026 12:00:15 GMT',
  });
  expect(readRetryAfter(headers, now - 24 * 60 * 60 * 1000)).toBe(30);
});
