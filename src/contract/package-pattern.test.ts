import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  describePatternProblem,
  findPatternProblem,
  foldPackageId,
  isPackageId,
  matchesPattern,
  normalizePattern,
} from './package-pattern.ts';
import file from './package-pattern.vectors.json' with { type: 'json' };

const Vectors = z.object({
  vectors: z.array(z.tuple([z.string(), z.string(), z.boolean()])),
  refusedPatterns: z.array(z.string()),
});
const { vectors, refusedPatterns } = Vectors.parse(file);

describe('matching', () => {
  test.each(vectors)('SUB-2 SUB-6 vector: %s covers %s: %s', (pattern, id, expected) => {
    expect(matchesPattern(pattern, id)).toBe(expected);
  });

  test.each([
    ['a*', 'a', true],
    ['*a', 'a', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['ab*bc', 'abc', false],
    ['*', '', true],
    ['', 'a', false],
    ['Alpha', 'Alpha.Core', false],
    ['Alpha', 'My.Alpha', false],
    ['*.Core', 'Alpha.Core.Json', false],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'acb', false],
    ['*aab*', 'aaab', true],
    ['a?', 'ab', false],
    ['[ab]', 'a', false],
  ])('SUB-2 %s covers %s: %s', (pattern, id, expected) => {
    expect(matchesPattern(pattern, id)).toBe(expected);
  });

  test('SUB-2 agrees with a regular expression on every short pattern and ID', () => {
    const ids = textsOf('ab.', 5);
    const disagreements = textsOf('a.*', 5).flatMap((pattern) => {
      const expression = pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*');
      const reference = new RegExp(`^${expression}$`);
      return ids
        .filter((id) => matchesPattern(pattern, id) !== reference.test(id))
        .map((id) => `${pattern} ${id}`);
    });
    expect(disagreements).toEqual([]);
  });

  test.each([
    ['Kelvin sign', 'k', '\u212A'],
    ['dotless i', 'i', '\u0131'],
    ['dotted capital I', 'i', '\u0130'],
    ['full-width letter', 'a', '\uFF41'],
    ['Cyrillic look-alike', 'a', '\u0430'],
    ['long s', 's', '\u017F'],
  ])('SUB-3 a %s never matches the ASCII letter', (_, letter, alike) => {
    expect(matchesPattern(letter, alike)).toBe(false);
    expect(matchesPattern(`*${letter.toUpperCase()}*`, `x${alike}x`)).toBe(false);
    expect(foldPackageId(alike)).toBe(alike);
  });

  test('SUB-3 folds A to Z and nothing else', () => {
    expect(foldPackageId('AZaz09_.-ÄÉ')).toBe('azaz09_.-ÄÉ');
  });

  test('SUB-5 a pattern made to backtrack costs no more than another', () => {
    const id = 'a'.repeat(100);
    const started = performance.now();
    for (let round = 0; round < 1000; round++) {
      expect(matchesPattern('*a*a*a*a*a*a*a*b', id)).toBe(false);
      expect(matchesPattern(`${'*a'.repeat(49)}*b*`, id)).toBe(false);
      expect(matchesPattern(`*${'a'.repeat(48)}b*`, id)).toBe(false);
    }
    // A thousand rounds take some milliseconds; one backtracking match would take minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('what is a pattern', () => {
  test.each(refusedPatterns)('SUB-4 vector: refuses %j', (pattern) => {
    expect(findPatternProblem(pattern)).not.toBeNull();
  });

  test.each([...new Set(vectors.map(([pattern]) => pattern))])('SUB-4 takes %s', (pattern) => {
    expect(findPatternProblem(pattern)).toBeNull();
  });

  test.each([
    ['a?b', '?'],
    ['[a]', '['],
    ['a b', ' '],
    ['Caf\u00E9', '\u00E9'],
    ['a\u{1F600}', '\u{1F600}'],
    ['a\nb', '\n'],
  ])('SUB-4 names the character that %j may not hold', (pattern, character) => {
    expect(findPatternProblem(pattern)).toEqual({ code: 'pattern-character', character });
  });

  test('SUB-4 trims white space, and takes 1 to 100 characters', () => {
    expect(normalizePattern(' \tAlpha.* \n')).toBe('Alpha.*');
    expect(findPatternProblem(' Alpha.* ')).toBeNull();
    expect(findPatternProblem('a'.repeat(100))).toBeNull();
    expect(findPatternProblem('a'.repeat(101))).toEqual({ code: 'too-long' });
    expect(findPatternProblem(' \t')).toEqual({ code: 'required' });
  });

  test('SUB-7 a run of stars is one star', () => {
    expect(normalizePattern('**')).toBe('*');
    expect(normalizePattern('a***b**')).toBe('a*b*');
    expect(findPatternProblem(`a${'*'.repeat(200)}`)).toBeNull();
  });

  test.each([
    ['?', "“?” can't be used in a pattern"],
    [' ', "A space can't be used in a pattern"],
    ['\u200B', "The character U+200B can't be used in a pattern"],
    ['\n', "The character U+000A can't be used in a pattern"],
  ])('SUB-4 says which character is at fault: %j', (character, words) => {
    const said = describePatternProblem({ code: 'pattern-character', character });
    expect(said).toBe(`${words}. Use letters, digits, dots, hyphens, underscores and *`);
  });

  test('SUB-4 says what to do about an empty or a long pattern', () => {
    expect(describePatternProblem({ code: 'required' })).toBe('Enter a glob pattern');
    expect(describePatternProblem({ code: 'too-long' })).toBe(
      'Pattern must be 100 characters or fewer',
    );
  });
});

describe('what is a package ID', () => {
  test.each(['A', 'Alpha.Core', 'contoso-cli', 'contoso_templates', '_', '7zip', 'a'.repeat(100)])(
    'SUB-1 takes %s',
    (id) => {
      expect(isPackageId(id)).toBe(true);
    },
  );

  test.each(['', '.', 'a.', '-a', 'a..b', 'a.-b', 'a b', 'a*', 'é', 'a\n', 'a'.repeat(101)])(
    'SUB-1 refuses %j',
    (id) => {
      expect(isPackageId(id)).toBe(false);
    },
  );
});

/** Every text over `letters` of at most `length` characters. */
function textsOf(letters: string, length: number): string[] {
  if (length === 0) return [''];
  const shorter = textsOf(letters, length - 1);
  const longest = shorter.filter((text) => text.length === length - 1);
  return [...shorter, ...longest.flatMap((text) => Array.from(letters, (letter) => text + letter))];
}
