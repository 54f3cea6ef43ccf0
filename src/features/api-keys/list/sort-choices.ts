import type { KeySort } from '#src/contract/key-list.ts';

/** The orders that "Sort by" offers. The first is the server's own (KEY-8), and is not asked for. */
export const sortChoices: readonly { sort: KeySort; label: string }[] = [
  { sort: '-created', label: 'Newest first' },
  { sort: 'created', label: 'Oldest first' },
  { sort: 'name', label: 'Name' },
  { sort: 'expires', label: 'Expires soonest' },
  { sort: '-expires', label: 'Expires latest' },
  { sort: '-lastUsed', label: 'Last used' },
];

/** The order to ask for by its name in the address; `null` for the first, and for none of ours. */
export function findSort(name: string | null): KeySort | null {
  return sortChoices.slice(1).find(({ sort }) => sort === name)?.sort ?? null;
}
