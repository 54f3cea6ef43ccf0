import { expect, test } from 'vitest';
import { indexPackages } from './package-index.ts';
import { sayPattern } from './pattern-words.ts';
import { readPattern } from './read-pattern.ts';

const index = indexPackages(['Alpha', 'Alpha.Core', 'Alpha.Json']);

function say(pattern: string) {
  return sayPattern(readPattern(index, pattern), index.ids.length, 'dana');
}

test('SUB-6 a pattern says how many packages it matches, and that new ones will match too', () => {
  expect(say('Alpha.*')).toBe('Matches 2 of 3 packages, and new packages that fit will match too.');
});

test('* is said plainly, with the number', () => {
  expect(say('*')).toBe('This key can act on every package of dana, also future ones (3 now).');
});

test('SUB-2 a pattern without * is said to match one package, and what a * would do', () => {
  expect(say('Alpha.')).toBe(
    'Matches 0 of 3 packages. Without “*” it matches only a package called exactly “Alpha.”. “Alpha.*” would match 2.',
  );
});

test('SUB-2 thousands are written as everywhere on the page', () => {
  const many = indexPackages(Array.from({ length: 1200 }, (_, n) => `A.${n}`));
  expect(sayPattern(readPattern(many, 'A'), 1200, 'dana')).toContain('“A*” would match 1,200.');
});
