import { codeOf } from '#src/api/api-error.ts';
import { toSummary } from '#src/api/key-cache.ts';
import { keyListQuery, keyQuery } from '#src/api/keys.ts';
import type { ApiKeySummary } from '#src/contract/api-key.ts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQueries,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSecretView } from '../secret/secret-context.tsx';
import type { ListView } from './read-list-query.ts';
import { usePins } from './use-pins.ts';

/**
 * The `keys` to show: the pages loaded so far; while another view is on its way, those of the one
 * before. `pinned` stand before them: what must be seen although the list, filtered or cut
 * off, does not hold it, which is each key whose secret waits to be copied, and the one that a link
 * leads to (`wanted`, its ID or `null`). `found` counts what the list holds so far, those of the pinned
 * that it holds among it.
 */
export function useListedKeys(view: ListView, wanted: string | null) {
  const list = useInfiniteQuery({ ...keyListQuery(view), placeholderData: keepPreviousData });
  const { held } = useSecretView();
  const { data } = list;
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.keys) ?? [], [data]);
  const mustSee = held.map(({ keyId }) => keyId);
  if (wanted !== null && list.isSuccess) mustSee.push(wanted);
  const pinned = usePinnedKeys(usePins(view, mustSee, loaded), list.dataUpdatedAt);
  // The same for as long as nothing has changed: of another list all that is known of its rows is lost.
  const keys = useMemo(() => putFirst(pinned, loaded), [pinned, loaded]);
  return { list, pinned, keys, found: loaded.length, held };
}

function putFirst(pinned: ApiKeySummary[], loaded: ApiKeySummary[]): ApiKeySummary[] {
  if (pinned.length === 0) return loaded;
  return [...pinned, ...loaded.filter(({ id }) => !pinned.some((pin) => pin.id === id))];
}

const NONE: ApiKeySummary[] = [];

/** The keys with these IDs that are there, asked for anew whenever the list was (`listedAt`). */
function usePinnedKeys(ids: readonly string[], listedAt: number): ApiKeySummary[] {
  const client = useQueryClient();
  const answers = useQueries({ queries: ids.map((id) => keyQuery(id)) });
  const there = answers.filter(({ error }) => codeOf(error) !== 'not-found');
  const keys = there.flatMap(({ data }) => (data ? [toSummary(data)] : []));
  const shown = keys.map(({ id }) => id).join(' ');
  useEffect(() => {
    for (const id of shown === '' ? [] : shown.split(' ')) {
      const { queryKey } = keyQuery(id);
      const { dataUpdatedAt = 0 } = client.getQueryState(queryKey) ?? {};
      if (dataUpdatedAt < listedAt) void client.invalidateQueries({ queryKey });
    }
  }, [client, shown, listedAt]);
  return keys.length === 0 ? NONE : keys;
}
