import { foldPackageId } from '#src/contract/package-pattern.ts';

/** An owner's packages, each folded once, so that a keystroke over 10,000 of them stays cheap. */
export interface PackageIndex {
  /** As the server wrote them, in its order. */
  ids: readonly string[];
  /** The same, folded (SUB-3), at the same positions. */
  folded: readonly string[];
  /** Where a folded package ID stands. */
  positions: ReadonlyMap<string, number>;
}

/** The indexes made so far, each for as long as its list is kept: a form is opened again and again. */
const indexes = new WeakMap<readonly string[], PackageIndex>();

/** The index of a list of package IDs as the server gave it, made once for each list. */
export function indexPackages(ids: readonly string[]): PackageIndex {
  const known = indexes.get(ids);
  if (known) return known;
  const folded = ids.map(foldPackageId);
  const index = { ids, folded, positions: new Map(folded.map((id, position) => [id, position])) };
  indexes.set(ids, index);
  return index;
}
