import { foldPackageId } from '#src/contract/package-pattern.ts';
import type { PackageRecord } from './records.ts';

/** The package IDs of an owner, sorted without regard to ASCII case. */
export function listPackageIds(packages: readonly PackageRecord[], owner: string): string[] {
  return packages
    .filter((entry) => entry.owner === owner)
    .map(({ id }) => ({ id, folded: foldPackageId(id) }))
    .toSorted((one, other) => (one.folded < other.folded ? -1 : 1))
    .map(({ id }) => id);
}
