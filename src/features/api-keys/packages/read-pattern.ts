import { foldPackageId, matchesFolded } from '#src/contract/package-pattern.ts';
import type { PackageIndex } from './package-index.ts';

/** What one pattern means for an owner's packages, by the server's own matcher (SUB-9). */
export interface PatternReading {
  pattern: string;
  /** Positions in the index of the packages that it matches. */
  matches: readonly number[];
  /** Package IDs that its writer may have meant too: `Alpha` beside `Alpha.*`. */
  nearMisses: readonly string[];
  /** For a pattern without `*`: how many packages begin with it. */
  beginWith: number;
}

/** Reads one pattern that is free of problems against an owner's packages. */
export function readPattern(index: PackageIndex, pattern: string): PatternReading {
  const folded = foldPackageId(pattern);
  const matches = findMatches(index, folded);
  const exact = !folded.includes('*');
  return {
    pattern,
    matches,
    nearMisses: findNearMisses(index, folded, matches),
    beginWith: exact ? findMatches(index, `${folded}*`).length : 0,
  };
}

/**
 * A reader of whole lists of patterns that remembers the readings of the last list, so that
 * typing one more pattern beside a hundred costs one pass over the packages and not a hundred.
 */
export function createPatternReader(index: PackageIndex) {
  let last = new Map<string, PatternReading>();
  return (patterns: readonly string[]): PatternReading[] => {
    const readings = patterns.map((pattern) => last.get(pattern) ?? readPattern(index, pattern));
    last = new Map(readings.map((reading) => [reading.pattern, reading]));
    return readings;
  };
}

function findMatches(index: PackageIndex, folded: string): number[] {
  if (!folded.includes('*')) return [index.positions.get(folded) ?? []].flat();
  const positions: number[] = [];
  for (let position = 0; position < index.folded.length; position++) {
    if (matchesFolded(folded, index.folded[position] ?? '')) positions.push(position);
  }
  return positions;
}

/** `Alpha.*` leaves out `Alpha`, and `*.Core` leaves out `Core`: what a lone separator costs. */
function findNearMisses(index: PackageIndex, folded: string, matches: readonly number[]) {
  const withoutTail = /^(.+)[._-]\*$/.exec(folded)?.[1];
  const withoutHead = /^\*[._-](.+)$/.exec(folded)?.[1];
  const meanings = [withoutTail ?? '', withoutHead ?? ''].filter((meant) => /[^*._-]/.test(meant));
  if (meanings.length === 0) return [];
  const matched = new Set(matches);
  const missed = new Set<string>();
  for (const meant of meanings) {
    for (const position of findMatches(index, meant)) {
      const id = index.ids[position];
      if (id !== undefined && !matched.has(position)) missed.add(id);
    }
  }
  return [...missed];
}
