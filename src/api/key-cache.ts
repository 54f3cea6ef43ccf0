import { type ApiKey, type ApiKeySummary, SUMMARY_PACKAGES } from '#src/contract/api-key.ts';
import type { KeyList } from '#src/contract/key-list.ts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { ApiError, codeOf, isOutcomeUnknown } from './api-error.ts';
import { keyListQuery, keyQuery } from './keys.ts';

const LISTS = ['keys', 'list'];

type Pages = InfiniteData<KeyList>;

/** What a list shows of a key. */
export function toSummary(key: ApiKey): ApiKeySummary {
  const { packages, patterns } = key.subjects;
  const first = packages.slice(0, SUMMARY_PACKAGES);
  return { ...key, subjects: { patterns, packages: first, packageCount: packages.length } };
}

function mapKeys(
  pages: Pages | undefined,
  map: (keys: ApiKeySummary[]) => ApiKeySummary[],
): Pages | undefined {
  return pages && { ...pages, pages: pages.pages.map((p) => ({ ...p, keys: map(p.keys) })) };
}

/** Asks anew for everything that a change to one key can alter elsewhere. */
async function refresh(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: LISTS }),
    client.invalidateQueries({ queryKey: ['overview'] }),
  ]);
}

/** KEY-8: a new key stands first in the list at once; every other view of the keys is asked anew. */
export function keepCreated(client: QueryClient, key: ApiKey): void {
  client.setQueryData(keyQuery(key.id).queryKey, key);
  client.setQueryData(keyListQuery({}).queryKey, (old) => {
    const rest = mapKeys(old, (keys) => keys.filter((one) => one.id !== key.id));
    const [first, ...others] = rest?.pages ?? [];
    if (!rest || !first) return old;
    return { ...rest, pages: [{ ...first, keys: [toSummary(key), ...first.keys] }, ...others] };
  });
  void refresh(client);
}

/** A changed key replaces what was known of it, in its place. */
export function keepChanged(client: QueryClient, key: ApiKey): void {
  const summary = toSummary(key);
  client.setQueryData(keyQuery(key.id).queryKey, key);
  client.setQueriesData<Pages>({ queryKey: LISTS }, (old) =>
    mapKeys(old, (keys) => keys.map((one) => (one.id === key.id ? summary : one))),
  );
  void refresh(client);
}

/** A deleted key leaves every list. */
export function dropDeleted(client: QueryClient, id: string): void {
  client.setQueriesData<Pages>({ queryKey: LISTS }, (old) =>
    mapKeys(old, (keys) => keys.filter((one) => one.id !== id)),
  );
  // What is in use stays: a dialog that is about to close must not ask for it again.
  client.removeQueries({ queryKey: keyQuery(id).queryKey, type: 'inactive' });
  void refresh(client);
}

/** What a failed write teaches: a newer key (NET-3), one that is gone, or that nothing is sure. */
export function learnFromFailure(client: QueryClient, error: Error): void {
  const current =
    error instanceof ApiError && error.failure.kind === 'problem'
      ? error.failure.problem.current
      : undefined;
  const code = codeOf(error);
  if (code === 'stale' && current) keepChanged(client, current);
  else if (code === 'not-found' || isOutcomeUnknown(error)) void refresh(client);
  else if (code === 'account-locked' || code === 'account-unconfirmed')
    void client.invalidateQueries({ queryKey: ['account'] });
}
