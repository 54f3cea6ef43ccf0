import { findPatternProblem } from '#src/contract/package-pattern.ts';
import { expect, test } from 'vitest';
import { indexPackages } from './package-index.ts';
import { countOf, sayPattern, sayPatternProblem } from './pattern-words.ts';
import { readPattern } from './read-pattern.ts';

const index = indexPackages(['Alpha', 'Alpha.Core', 'Alpha.Json']);

function say(pattern: string) {
  return sayPattern(readPattern(index, pattern), index.ids.length, 'dana');
}

function refuse(text: string) {
  const problem = findPatternProblem(text);
  return problem && sayPatternProblem(problem);
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

test.each([
  ['Alpha?', /^“\?” cannot stand/],
  ['Al pha', /^A space cannot stand/],
  ['Аlpha', /^“А” \(U\+0410\) cannot stand/],
  ['Al\u200bpha', /^The invisible character U\+200B cannot stand/],
  ['a'.repeat(101), /at most 100 characters/],
])('SUB-4 %j is refused with the character at fault named', (text, words) => {
  expect(refuse(text)).toMatch(words);
});

test('numbers agree with their nouns', () => {
  expect([countOf(0, 'package'), countOf(1, 'package'), countOf(10_000, 'package')]).toEqual([
    '0 packages',
    '1 package',
    '10,000 packages',
  ]);
});
