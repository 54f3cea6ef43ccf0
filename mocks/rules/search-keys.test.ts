import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from './fixtures.ts';
import { searchFor } from './search-keys.ts';

const key = keyOf({
  name: 'Nightly',
  subjects: { packages: ['Alpha.Core', 'Beta'], patterns: ['Contoso.*'] },
});

test.each([
  ['', true],
  ['  ', true],
  [' nIGHT ', true],
  ['toso.*', true],
  ['ALPHA', true],
  ['beta', true],
  ['betas', false],
  // What ends one text and begins the next stands in neither.
  ['Nightly\nContoso', false],
  ['NightlyContoso', false],
  ['\n', true],
  ['y\nC', false],
])('NET-7 %j is looked for in name, patterns and package IDs: %j', (q, found) => {
  expect(searchFor(q)(key)).toBe(found);
});

test('NET-7 a text is looked for up to the length of a name, and longer than any stands in none', () => {
  const name = 'ж'.repeat(256);
  expect(searchFor(name.toUpperCase())(keyOf({ name }))).toBe(true);
  expect(searchFor('ж'.repeat(100_000))(keyOf({ name }))).toBe(false);
});

test('NET-7 a text is found where one of the three holds it, and nowhere else', () => {
  const letters = fc.stringMatching(/^[abABéÉ.*+?^$(){}[\]|\\/-]{1,4}$/);
  const some = fc.record({
    name: letters,
    packages: fc.array(letters, { maxLength: 3 }),
    patterns: fc.array(letters, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(some, letters, ({ name, packages, patterns }, q) => {
      const holds = (text: string) => text.toLowerCase().includes(q.toLowerCase());
      const made = keyOf({ name, subjects: { packages, patterns } });
      expect(searchFor(q)(made)).toBe([name, ...packages, ...patterns].some(holds));
    }),
  );
});
