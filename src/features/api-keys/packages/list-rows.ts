import { foldPackageId } from '#src/contract/package-pattern.ts';
import type { PackageIndex } from './package-index.ts';

/** One package in the list; `position` is `null` where it is not one of the owner's (SUB-8). */
export interface PackageRow {
  id: string;
  folded: string;
  position: number | null;
}

/**
 * The rows that a filter leaves: those that are not the owner's first, then the owner's in the
 * server's order. The filter is any part of a package ID, without regard to ASCII case.
 */
export function listRows(
  index: PackageIndex,
  notOwned: readonly string[],
  filter: string,
): PackageRow[] {
  const part = foldPackageId(filter.trim());
  const rows: PackageRow[] = [];
  for (const id of notOwned) {
    const folded = foldPackageId(id);
    if (folded.includes(part)) rows.push({ id, folded, position: null });
  }
  // Counted, as everything over ten thousand packages at each keystroke: entries() makes as many pairs.
  for (let position = 0; position < index.folded.length; position++) {
    const folded = index.folded[position] ?? '';
    if (folded.includes(part)) rows.push({ id: index.ids[position] ?? folded, folded, position });
  }
  return rows;
}
