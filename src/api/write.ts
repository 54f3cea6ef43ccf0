import type { Operation } from '#src/contract/operations.ts';
import type { QueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { accountQuery } from './account.ts';
import { ApiError, codeOf } from './api-error.ts';
import { call } from './call.ts';
import type { CallOptions } from './call-options.ts';

/**
 * Calls an operation that changes something, as the account that the page is shown for and no
 * other. Where that is in doubt (see {@link doubtAccount}) the gallery is asked first, and the
 * write held back if somebody else is signed in, or it cannot be told. Throws {@link ApiError}.
 */
export async function write<O extends Operation>(
  client: QueryClient,
  operation: O,
  options: CallOptions<O>,
): Promise<z.output<O['answer']>> {
  await confirmAccount(client);
  return call(operation, options);
}

/** Asks anew who is signed in; until that is known, no write goes out. */
export function doubtAccount(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: accountQuery().queryKey });
}

async function confirmAccount(client: QueryClient): Promise<void> {
  const { queryKey } = accountQuery();
  const state = client.getQueryState(queryKey);
  if (!state?.isInvalidated) return;
  const shownFor = state.data?.account.name;
  const { account } = await askWhoIsSignedIn(client);
  if (account.name !== shownFor) throw new ApiError({ kind: 'other-account' });
}

async function askWhoIsSignedIn(client: QueryClient) {
  try {
    return await client.fetchQuery({ ...accountQuery(), staleTime: 0 });
  } catch (error) {
    // Signed out and offline are what they are; any other failure leaves the write unsent.
    if (codeOf(error) === 'unauthenticated' || isOffline(error)) throw error;
    throw new ApiError({ kind: 'not-sent' }, { cause: error });
  }
}

function isOffline(error: unknown): boolean {
  return error instanceof ApiError && error.failure.kind === 'offline';
}
