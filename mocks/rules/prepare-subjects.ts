import type { Subjects } from '#src/contract/api-key.ts';
import { foldPackageId, matchesFolded } from '#src/contract/package-pattern.ts';

/** A key's subjects made ready for many decisions; the values are the subjects as written. */
export interface PreparedSubjects {
  /** By folded package ID. */
  packages: ReadonlyMap<string, string>;
  patterns: readonly { folded: string; written: string }[];
}

/**
 * Folds a key's subjects once, so that a decision looks up one package ID among 10,000 instead of
 * comparing with each (USE-9). Keep the answer as long as the key's revision stands.
 */
export function prepareSubjects({ packages, patterns }: Subjects): PreparedSubjects {
  return {
    packages: new Map(packages.map((id) => [foldPackageId(id), id])),
    patterns: patterns.map((written) => ({ folded: foldPackageId(written), written })),
  };
}

/** The subject that covers a package ID, as written: the ID itself, else the first pattern, or `null`. */
export function findCoveringSubject(
  { packages, patterns }: PreparedSubjects,
  packageId: string,
): string | null {
  const id = foldPackageId(packageId);
  const named = packages.get(id);
  if (named !== undefined) return named;
  return patterns.find(({ folded }) => matchesFolded(folded, id))?.written ?? null;
}

/** Whether any subject covers a package ID, where it is the only question: nothing is prepared. */
export function coversPackage({ packages, patterns }: Subjects, packageId: string): boolean {
  const id = foldPackageId(packageId);
  return (
    packages.some((named) => named.length === id.length && foldPackageId(named) === id) ||
    patterns.some((pattern) => matchesFolded(foldPackageId(pattern), id))
  );
}
