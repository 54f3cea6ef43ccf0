import { accountQuery } from '#src/api/account.ts';
import { keyListQuery } from '#src/api/keys.ts';
import { overviewQuery } from '#src/api/overview.ts';
import type { QueryClient } from '@tanstack/react-query';
import { preloadToolbar } from './list/lazy-toolbar.tsx';
import { readListQuery } from './list/read-list-query.ts';

/**
 * Asks for the keys and their overview together with who is signed in: sooner by one answer's way
 * than if the page waited. What comes is shown when its owner is known, a refusal as well.
 */
export function askAhead(client: QueryClient): void {
  const view = readListQuery(new URLSearchParams(window.location.search));
  void client.prefetchQuery(accountQuery());
  void client.prefetchQuery(overviewQuery());
  void client.prefetchInfiniteQuery(keyListQuery(view));
  preloadToolbar();
}
