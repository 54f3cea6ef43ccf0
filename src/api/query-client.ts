import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

const RETRIES = 2;

/** A read is tried again only when no answer came; a refusal would be the same a second later. */
function retriesRead(failures: number, error: Error): boolean {
  return failures < RETRIES && error instanceof ApiError && error.failure.kind === 'no-answer';
}

/**
 * The cache of what the server said. Writes are never tried again by themselves, and nothing waits
 * for the network to come back (`networkMode: 'always'`): an owner is told, and decides.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: retriesRead, staleTime: 15_000 },
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}
