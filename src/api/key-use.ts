import type { CheckRequest } from '#src/contract/key-use.ts';
import { operations } from '#src/contract/operations.ts';
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { call } from './call.ts';

/** Asks what a use of the key `id` would be told; changes nothing (USE-10). */
export function useCheckKey(id: string) {
  return useMutation({
    mutationFn: (body: CheckRequest) => call(operations.checkKey, { params: { id }, body }),
  });
}

/**
 * What was done with the key `id` and to it, newest first; each page tells where the next begins
 * (USE-8). Kept for as long as it is looked at, so that it is never shown as it was yesterday.
 */
export function activityQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['activity', id],
    queryFn: ({ pageParam, signal }) =>
      call(operations.listActivity, {
        params: { id },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
    gcTime: 0,
  });
}

const firstPage: string | null = null;

/** Which keys of the account can act on a package now, and through which subject (USE-3). */
export function packageKeysQuery(packageId: string) {
  return queryOptions({
    queryKey: ['package-keys', packageId],
    queryFn: ({ signal }) => call(operations.listPackageKeys, { params: { packageId }, signal }),
    gcTime: 0,
  });
}
