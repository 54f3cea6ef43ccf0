import { operations } from '#src/contract/operations.ts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** Who is signed in, for whom they may act, and the gallery's policy (POL-6). */
export function accountQuery() {
  return queryOptions({
    queryKey: ['account'],
    queryFn: ({ signal }) => call(operations.getAccount, { signal }),
    staleTime: 60_000,
  });
}
