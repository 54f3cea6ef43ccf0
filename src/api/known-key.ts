import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import type { KeyList } from '#src/contract/key-list.ts';
import {
  type InfiniteData,
  type QueryClient,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { keyQuery } from './keys.ts';

function findListed(client: QueryClient, id: string): ApiKeySummary | undefined {
  return client
    .getQueriesData<InfiniteData<KeyList>>({ queryKey: ['keys', 'list'] })
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap((page) => page.keys)
    .find((key) => key.id === id);
}

/**
 * A key by its ID, from the list if it stands there, else asked for; the newer revision of the two.
 * For what a summary can tell; who needs all package IDs uses `keyQuery`.
 */
export function useKnownKey(id: string): {
  apiKey: ApiKey | ApiKeySummary | undefined;
  error: Error | null;
} {
  const client = useQueryClient();
  const [listed] = useState(() => findListed(client, id));
  const { data, error } = useQuery({ ...keyQuery(id), enabled: listed === undefined });
  const whole = data !== undefined && data.revision >= (listed?.revision ?? 0) ? data : undefined;
  return { apiKey: whole ?? listed, error };
}
