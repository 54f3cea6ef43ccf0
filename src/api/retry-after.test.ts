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
  expect(readRetryAfter(header, now)).toBe(seconds);
});
