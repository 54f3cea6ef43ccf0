import type { KeyListQuery } from '#src/contract/key-list.ts';
import { operations } from '#src/contract/operations.ts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** One key, whole: also the package IDs that its summary leaves out. */
export function keyQuery(id: string) {
  return queryOptions({
    queryKey: ['keys', 'one', id],
    queryFn: ({ signal }) => call(operations.getKey, { params: { id }, signal }),
  });
}

/** Pages of keys by status, text and sort (NET-7); each page tells where the next begins. */
export function keyListQuery(query: Omit<KeyListQuery, 'cursor'>) {
  return infiniteQueryOptions({
    queryKey: ['keys', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      call(operations.listKeys, {
        query: pageParam === null ? query : { ...query, cursor: pageParam },
        signal,
      }),
    // As in the overview: a refusal is shown.
    retryOnMount: false,
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
  });
}

const firstPage: string | null = null;
