import { operations } from '#src/contract/operations.ts';
import { type Query, type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** Who is signed in, for whom they may act, and the gallery's policy (POL-6). */
export function accountQuery() {
  return queryOptions({
    queryKey: ['account'],
    queryFn: ({ signal }) => call(operations.getAccount, { signal }),
    staleTime: 60_000,
  });
}

/** Forgets all that was answered to the account that is no longer signed in. */
export function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => !isAccount(query) });
}

/**
 * Forgets what may have been answered to another account than the page is shown for. A key by its
 * ID can stay: it is never answered to anyone but its own account (NET-4).
 */
export function forgetOthersAnswers(client: QueryClient): void {
  void client.resetQueries({ predicate: (query) => !isAccount(query) && !isOneKey(query) });
}

function isAccount({ queryKey }: Query): boolean {
  return queryKey[0] === 'account';
}

function isOneKey({ queryKey }: Query): boolean {
  return queryKey[0] === 'keys' && queryKey[1] === 'one';
}
