import {
  MAX_PACKAGE_ID_LENGTH,
  normalizePattern,
  type PatternProblem,
} from '#src/contract/package-pattern.ts';
import type { PatternReading } from './read-pattern.ts';

/** `1 package`, `2 packages`, `10,000 packages`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Why a text cannot be a pattern, and what to do (SUB-4). */
export function sayPatternProblem(problem: PatternProblem): string {
  switch (problem.code) {
    case 'required':
      return 'Enter a pattern first, such as Contoso.* or *';
    case 'too-long':
      return `A pattern has at most ${MAX_PACKAGE_ID_LENGTH} characters`;
    case 'pattern-character':
      return `${nameCharacter(problem.character)} cannot stand in a pattern: use letters A–Z, digits, “.”, “-”, “_” and “*”`;
  }
}

/**
 * What a pattern means for an owner who has `total` packages: how many it matches now, that
 * packages pushed later match as well (SUB-6), and what is easily got wrong.
 */
export function sayPattern(reading: PatternReading, total: number, owner: string): string {
  const { matches, beginWith, pattern } = reading;
  if (isEverything(pattern)) {
    return `This key can act on every package of ${owner}, also future ones (${total.toLocaleString('en')} now).`;
  }
  const found = `Matches ${matches.length.toLocaleString('en')} of ${countOf(total, 'package')}`;
  if (pattern.includes('*')) return `${found}, and new packages that fit will match too.`;
  const broader = beginWith > matches.length ? ` “${pattern}*” would match ${beginWith}.` : '';
  return `${found}. Without “*” it matches only a package called exactly “${pattern}”.${broader}`;
}

/** Whether a pattern is the documented way to cover everything. */
export function isEverything(pattern: string): boolean {
  return normalizePattern(pattern) === '*';
}

function nameCharacter(character: string): string {
  if (/\s/u.test(character)) return 'A space';
  if (/[\p{C}\p{M}\p{Z}]/u.test(character))
    return `The invisible character ${codePoint(character)}`;
  return /[\x20-\x7e]/.test(character)
    ? `“${character}”`
    : `“${character}” (${codePoint(character)})`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
