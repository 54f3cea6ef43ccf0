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

/** Makes the index of a list of package IDs as the server gave it. */
export function indexPackages(ids: readonly string[]): PackageIndex {
  const folded = ids.map(foldPackageId);
  return { ids, folded, positions: new Map(folded.map((id, position) => [id, position])) };
}
