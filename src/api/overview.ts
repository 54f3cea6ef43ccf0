import { operations } from '#src/contract/operations.ts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** What the banners name, the counts per status, and the server's clock (EXP-7). */
export function overviewQuery() {
  return queryOptions({
    queryKey: ['overview'],
    queryFn: ({ signal }) => call(operations.getOverview, { signal }),
    // What was refused before the page was there is shown by it, and not asked again unseen.
    retryOnMount: false,
  });
}
