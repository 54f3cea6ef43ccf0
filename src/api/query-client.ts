import { hashKey, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { accountQuery } from './account.ts';
import { ApiError, codeOf } from './api-error.ts';
import { doubtAccount } from './write.ts';

const RETRIES = 2;

/** A read is tried again only when no answer came; a refusal would be the same a second later. */
function retriesRead(failures: number, error: Error): boolean {
  return failures < RETRIES && error instanceof ApiError && error.failure.kind === 'no-answer';
}

/**
 * The cache of what the server said. Writes are never tried again by themselves, and nothing waits
 * for the network to come back (`networkMode: 'always'`): an owner is told, and decides. Wherever a
 * 401 turns up, it is asked anew who is signed in.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (codeOf(error) !== 'unauthenticated') return;
        // The account's own 401 is not asked about again at once, which would never end.
        const { queryKey } = accountQuery();
        if (query.queryHash === hashKey(queryKey)) query.invalidate();
        else if (client.getQueryData(queryKey)) doubtAccount(client);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (codeOf(error) === 'unauthenticated') doubtAccount(client);
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: retriesRead,
        staleTime: 15_000,
        // What could not be read while offline is read now; a write never goes out by itself.
        refetchOnReconnect: ({ state }) => (state.error === null ? false : 'always'),
      },
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
  return client;
}
