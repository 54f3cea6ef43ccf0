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
  /** Package IDs named at first or ticked that are not among the owner's packages (SUB-8). */
  notOwned: readonly string[];
  /** How many of those are ticked. */
  notOwnedTicked: number;
}

/** Works out what a draft selects, from the readings of its patterns in force. */
export function coverPackages(
  index: PackageIndex,
  draft: SubjectDraft,
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
  const notOwned = new Map(draft.named.map((id) => [foldPackageId(id), id]));
  for (const [folded, id] of draft.packages) {
    const position = index.positions.get(folded);
    if (position === undefined) {
      notOwned.set(folded, id);
      notOwnedTicked += 1;
    } else if (!coveredBy.has(position)) {
      selected += 1;
    }
  }
  for (const folded of notOwned.keys()) {
    if (index.positions.has(folded)) notOwned.delete(folded);
  }
  return { coveredBy, selected, notOwned: [...notOwned.values()], notOwnedTicked };
}
