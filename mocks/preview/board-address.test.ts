import { expect, test } from 'vitest';
import { isBoard } from './board-address.ts';

test.each([
  ['/states', '/', true],
  ['/demo/pr-7/states/', '/demo/pr-7/', true],
  ['/demo/states/index.html', '/demo/', true],
  ['/', '/', false],
  ['/demo/', '/demo/', false],
  ['/states', '/demo/', false],
])('%s below %s: %s', (pathname, base, expected) => {
  expect(isBoard(pathname, base)).toBe(expected);
});
