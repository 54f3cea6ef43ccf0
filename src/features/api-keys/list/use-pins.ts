import { useState } from 'react';
import type { ListView } from './read-list-query.ts';

/**
 * Of the keys that must be seen the IDs of those that a list does not hold. What is pinned stays so
 * for as long as the list is viewed so, also when it comes to hold it: a card does not move away
 * from under the hand that copies its secret, and does not vanish when that is done.
 */
export function usePins(
  view: ListView,
  mustSee: readonly string[],
  loaded: readonly { id: string }[],
): readonly string[] {
  const [kept, setKept] = useState<{ view: string; ids: readonly string[] }>({ view: '', ids: [] });
  const viewed = JSON.stringify(view);
  const before = kept.view === viewed ? kept.ids : [];
  const added = [...new Set(mustSee)].filter(
    (id) => !before.includes(id) && !loaded.some((key) => key.id === id),
  );
  const ids = added.length === 0 ? before : [...added, ...before];
  if (kept.view !== viewed || kept.ids !== ids) setKept({ view: viewed, ids });
  return ids;
}
