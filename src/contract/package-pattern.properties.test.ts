import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  findPatternProblem,
  foldPackageId,
  matchesFolded,
  matchesPattern,
  normalizePattern,
} from './package-pattern.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ALLOWED = new Set(`${LETTERS}0123456789_.*-`);

/**
 * SUB-2 word for word, by trying everything: a `*` covers nothing, or one character and then
 * whatever it covers after that; any other character covers itself, A and a being the same.
 */
function covers(pattern: string, id: string): boolean {
  const known = new Map<string, boolean>();
  const coversFrom = (at: number, from: number): boolean => {
    const place = `${at} ${from}`;
    const answer = known.get(place) ?? coversHere(at, from);
    known.set(place, answer);
    return answer;
  };
  const coversHere = (at: number, from: number): boolean => {
    if (at === pattern.length) return from === id.length;
    if (pattern[at] === '*') {
      return coversFrom(at + 1, from) || (from < id.length && coversFrom(at, from + 1));
    }
    return from < id.length && isSame(pattern[at], id[from]) && coversFrom(at + 1, from + 1);
  };
  return coversFrom(0, 0);
}

function isSame(one = '', other = ''): boolean {
  return one === other || (LETTERS.includes(one) && swapCase(one) === other);
}

function swapCase(letter: string): string {
  return LETTERS.charAt((LETTERS.indexOf(letter) + 26) % 52);
}

const text = (letters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength });

/** A pattern and an ID that it covers, or nearly: a few letters, so that pieces overlap. */
const nearMatch = fc
  .array(fc.oneof(text('aAbB.', 4), fc.constant('*')), { maxLength: 9 })
  .chain((pieces) =>
    fc.record({
      pattern: fc.constant(pieces.join('')),
      id: fc
        .tuple(...pieces.map((piece) => (piece === '*' ? text('aAb.', 5) : fc.constant(piece))))
        .chain((filled) => tampered(filled.join(''))),
    }),
  );

function tampered(id: string): fc.Arbitrary<string> {
  const changed = fc
    .tuple(fc.nat(id.length), text('aAbB.', 2), fc.nat(2))
    .map(([at, put, cut]) => id.slice(0, at) + put + id.slice(at + cut));
  return fc.oneof(fc.constant(id), changed);
}

test('SUB-2 SUB-3 agrees with the definition on patterns and IDs that nearly match', () => {
  const seen = { true: 0, false: 0 };
  fc.assert(
    fc.property(nearMatch, ({ pattern, id }) => {
      const expected = covers(pattern, id);
      seen[`${expected}`] += 1;
      expect(matchesPattern(pattern, id)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
  // An arbitrary that only ever matched, or never did, would prove little.
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(300);
});

test('SUB-2 agrees with the definition on patterns and IDs of full length', () => {
  fc.assert(
    fc.property(text('ab*', 100), text('aB', 100), (pattern, id) => {
      expect(matchesPattern(pattern, id)).toBe(covers(pattern, id));
    }),
    { numRuns: 100 },
  );
});

test('SUB-2 a star in the place of any part covers no less', () => {
  fc.assert(
    fc.property(nearMatch, fc.nat(20), fc.nat(3), ({ pattern, id }, at, cut) => {
      const wider = `${pattern.slice(0, at)}*${pattern.slice(at + cut)}`;
      expect(!matchesPattern(pattern, id) || matchesPattern(wider, id)).toBe(true);
    }),
  );
});

test('SUB-3 of all that Unicode has, folding changes A to Z alone', () => {
  const all = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point));
  const changed = all.filter((character) => foldPackageId(character) !== character);
  expect(changed.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
});

const character = fc.oneof(
  fc.integer({ max: 0x10ffff, min: 0x80 }),
  fc.integer({ max: 0x7f, min: 0 }),
);

test('SUB-3 characters match only as themselves or in the other ASCII case', () => {
  const pair = character.map(String.fromCodePoint).chain((one) => {
    const relatives = [one, one.toLowerCase(), one.toUpperCase(), one.normalize('NFKD'), 'k', 's'];
    return fc.tuple(fc.constant(one), fc.constantFrom(...relatives));
  });
  fc.assert(
    fc.property(pair, ([one, other]) => {
      fc.pre(one !== '*');
      const expected = one === other || (one.length === 1 && isSame(one, other));
      expect(matchesPattern(one, other)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test('SUB-4 a text is a pattern exactly when it is 1 to 100 of the characters, trimmed', () => {
  const odd = fc.string({
    unit: fc.constantFrom(...Array.from('aZ0_.*-?[{! \té\u212A\u{1F600}')),
    maxLength: 8,
  });
  const long = fc.integer({ min: 97, max: 104 }).map((length) => 'x'.repeat(length));
  fc.assert(
    fc.property(fc.oneof(odd, character.map(String.fromCodePoint), long), (given) => {
      const pattern = normalizePattern(given);
      const problem = findPatternProblem(given);
      const wrong = Array.from(pattern).filter((letter) => !ALLOWED.has(letter));
      const isSized = pattern.length >= 1 && pattern.length <= 100;
      expect(problem === null).toBe(wrong.length === 0 && isSized);
      expect(problem?.code === 'pattern-character' ? problem.character : undefined).toBe(wrong[0]);
    }),
    { numRuns: 1000 },
  );
});

test('SUB-7 the plain form of a pattern covers what the pattern did, and is its own', () => {
  fc.assert(
    fc.property(text('ab**', 12), text('ab', 12), (pattern, id) => {
      const plain = normalizePattern(pattern);
      expect(plain).not.toContain('**');
      expect(normalizePattern(plain)).toBe(plain);
      expect(matchesPattern(plain, id)).toBe(matchesPattern(pattern, id));
    }),
  );
});

/**
 * How many times a match compares a character of the pattern with one of the ID, where every
 * search is the plainest there is: at each place in turn, the whole piece.
 */
function countSteps(pattern: string, id: string): number {
  const searches = vi.spyOn(String.prototype, 'indexOf');
  const begins = vi.spyOn(String.prototype, 'startsWith');
  const ends = vi.spyOn(String.prototype, 'endsWith');
  try {
    matchesFolded(pattern, id);
    const edges = [begins, ends].flatMap(({ mock }) => mock.calls.map(([piece]) => piece.length));
    const pieces = searches.mock.calls.map(([piece, at = 0], index) => {
      // The pattern is read once for its stars; only the ID is searched.
      if (String(searches.mock.contexts[index]) !== id) return 0;
      const found = Number(searches.mock.results[index]?.value);
      const places = (found < 0 ? id.length - piece.length : found) - at + 1;
      return Math.max(0, places) * piece.length;
    });
    return [...edges, ...pieces].reduce((sum, steps) => sum + steps, 0);
  } finally {
    vi.restoreAllMocks();
  }
}

/** Patterns that make a matcher which tries again try again: the same piece over and over. */
const adversarial = fc
  .tuple(fc.constantFrom('a', 'aa', 'ab', 'aab'), fc.integer({ min: 1, max: 50 }), text('ab*', 6))
  .map(([piece, times, end]) => `${`*${piece}`.repeat(times).slice(0, 94)}${end}`);

test('SUB-5 no pattern costs more than its length times that of the ID', () => {
  const id = fc.oneof(
    fc.integer({ min: 1, max: 100 }).map((length) => 'a'.repeat(length)),
    text('ab', 100).filter((letters) => letters !== ''),
  );
  let most = 0;
  fc.assert(
    fc.property(fc.oneof(adversarial, text('ab*', 100)), id, (pattern, packageId) => {
      fc.pre(pattern.includes('*') && pattern !== packageId);
      const steps = countSteps(pattern, packageId);
      most = Math.max(most, steps);
      expect(steps).toBeLessThanOrEqual(pattern.length * packageId.length);
    }),
    { numRuns: 500 },
  );
  // That the steps are counted at all: some of these are laborious.
  expect(most).toBeGreaterThan(100);
});

test('SUB-5 the book’s own example takes no more steps than the ID is long, times eight', () => {
  expect(countSteps('*a*a*a*a*a*a*a*b', 'a'.repeat(100))).toBeLessThanOrEqual(800);
});
