import { foldPackageId } from '#src/contract/package-pattern.ts';
import type { PackageIndex } from './package-index.ts';
import type { PatternReading } from './read-pattern.ts';
import type { SubjectDraft } from './subject-draft.ts';

/** Which of an owner's packages a draft selects, and through what. */
export interface Coverage {
  /** By position in the index: the first pattern that covers the package there. */
  coveredBy: ReadonlyMap<number, string>;
  /** How many of the owner's packages are covered by a pattern, ticked, or both. */
  selected: number;
  /** How many package IDs are ticked that are not among the owner's packages (SUB-8). */
  notOwnedTicked: number;
}

/** Works out what a draft selects, from the readings of its patterns in force. */
export function coverPackages(
  index: PackageIndex,
  { packages }: SubjectDraft,
  readings: readonly PatternReading[],
): Coverage {
  const coveredBy = new Map<number, string>();
  for (const { pattern, matches } of readings) {
    for (const position of matches) {
      if (!coveredBy.has(position)) coveredBy.set(position, pattern);
    }
  }
  let selected = coveredBy.size;
  let notOwnedTicked = 0;
  for (const folded of packages.keys()) {
    const position = index.positions.get(folded);
    if (position === undefined) notOwnedTicked += 1;
    else if (!coveredBy.has(position)) selected += 1;
  }
  return { coveredBy, selected, notOwnedTicked };
}

/** Package IDs named at first or ticked that are not among the owner's packages (SUB-8). */
export function findNotOwned(
  index: PackageIndex,
  { named, packages }: Pick<SubjectDraft, 'named' | 'packages'>,
): readonly string[] {
  const notOwned = new Map<string, string>();
  for (const id of [...named, ...packages.values()]) {
    const folded = foldPackageId(id);
    if (!index.positions.has(folded)) notOwned.set(folded, id);
  }
  return [...notOwned.values()];
}
