import { expect, test } from 'vitest';
import { formatAhead, parseAhead } from './time-ahead.ts';

test.each([
  [86_400_000, '1d'],
  [304 * 86_400_000 + 23 * 3_600_000 + 59 * 60_000, '304d23h59m'],
  [1_999, '1s'],
  [0, ''],
  [-5_000, ''],
])('%i ms stand in an address as “%s”', (ahead, text) => {
  expect(formatAhead(ahead)).toBe(text);
});

test('what is written is read again', () => {
  const ahead = 12 * 86_400_000 + 5 * 60_000 + 7_000;
  expect(parseAhead(formatAhead(ahead))).toBe(ahead);
});

test.each(['', 'soon', '10', '-1d', '1h1d', '1.5d', '1d '])('“%s” is no length of time', (text) => {
  expect(parseAhead(text)).toBeNull();
});
