import { toSummary } from '#src/api/key-cache.ts';
import { keyListQuery, keyQuery } from '#src/api/keys.ts';
import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { KeyListQuery } from '#src/contract/key-list.ts';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useSecretView } from '../secret/secret-context.tsx';

/**
 * The keys to show: the pages loaded so far, and before them what must be seen although the list,
 * filtered or cut off, does not hold it: each key whose secret waits to be copied, and the one that
 * a link leads to (`wanted`, its ID or `null`).
 */
export function useListedKeys(query: KeyListQuery, wanted: string | null) {
  const list = useInfiniteQuery(keyListQuery(query));
  const { held } = useSecretView();
  const listed = list.data?.pages.flatMap((page) => page.keys) ?? [];
  const needed = new Set(held.map(({ keyId }) => keyId));
  if (wanted !== null && list.isSuccess) needed.add(wanted);
  for (const key of listed) needed.delete(key.id);
  const strays = useQueries({ queries: [...needed].map((id) => keyQuery(id)) });
  const first = strays.flatMap<ApiKeySummary>(({ data }) => (data ? [toSummary(data)] : []));
  return { list, keys: [...first, ...listed], held };
}
