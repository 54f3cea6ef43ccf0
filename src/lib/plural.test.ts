import { expect, test } from 'vitest';
import { plural } from './plural.ts';

test('a number agrees with its noun', () => {
  expect([0, 1, 2, 1200].map((n) => plural(n, 'key'))).toEqual([
    '0 keys',
    '1 key',
    '2 keys',
    '1,200 keys',
  ]);
});
