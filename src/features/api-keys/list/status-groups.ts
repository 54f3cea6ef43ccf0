import type { KeyStatus } from '#src/contract/api-key.ts';
import type { Overview } from '#src/contract/key-list.ts';

type Counts = Overview['counts'];

/** The keys that one tab shows: those of some statuses, or, of none in particular, all. */
export interface StatusGroup {
  label: string;
  /** In the order of the alphabet, as the address is read. */
  statuses: readonly KeyStatus[];
}

/** The tabs of the list. A retired key is, to its owner, one more that has expired (LEG-3). */
export const statusGroups: readonly StatusGroup[] = [
  { label: 'All', statuses: [] },
  { label: 'Active', statuses: ['active'] },
  { label: 'Expiring', statuses: ['expiring'] },
  { label: 'Expired', statuses: ['expired', 'retired'] },
  { label: 'Revoked', statuses: ['revoked'] },
];

/** How many keys have one of these statuses, by the server's count; of none in particular, all. */
export function countKeys(counts: Counts, statuses: readonly KeyStatus[] = []): number {
  if (statuses.length === 0) return counts.total;
  return statuses.reduce((sum, status) => sum + counts[status], 0);
}
