import type { AccountAnswer } from '#src/contract/account.ts';
import { useAddress } from '#src/lib/address.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { overviewQuery } from '#src/api/overview.ts';
import { useQuery } from '@tanstack/react-query';
import { cardHeading, LIST_HEADING_ID, listHeading } from './card-focus.ts';
import { KeyCard } from './key-card.tsx';
import { ListFilter } from './list-filter.tsx';
import { BrokenCard, EmptyList, ListSkeleton, LoadFailure } from './list-states.tsx';
import { MoreKeys } from './more-keys.tsx';
import { readListQuery } from './read-list-query.ts';
import { useListedKeys } from './use-listed-keys.ts';
import { useServerNow } from './use-server-now.ts';
import { useWantedKey } from './use-wanted-key.ts';

/** The region "Your API keys". */
export function KeyList({ answer, canChange }: { answer: AccountAnswer; canChange: boolean }) {
  const now = useServerNow();
  const address = useAddress();
  const query = readListQuery(address);
  const wanted = address.get('key');
  const { list, keys, held } = useListedKeys(query, wanted);
  useWantedKey(
    wanted,
    keys.some((key) => key.id === wanted),
  );
  const { data: overview } = useQuery(overviewQuery());
  const filtered = query.status !== undefined;

  async function showMore() {
    const { data } = await list.fetchNextPage();
    const [next] = data?.pages.at(-1)?.keys ?? [];
    // To the first new card: the button that was pressed may be gone.
    if (next && data && data.pages.length > 1)
      requestAnimationFrame(() => sendFocus(cardHeading(next.id)));
  }

  return (
    <section aria-labelledby={LIST_HEADING_ID} className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={LIST_HEADING_ID} tabIndex={-1} className="text-lg font-semibold">
          Your API keys
        </h2>
        {query.status && <ListFilter statuses={query.status} />}
      </div>
      {list.isError && !list.isFetchNextPageError && (
        <LoadFailure
          error={list.error}
          busy={list.isFetching}
          onRetry={() => {
            sendFocus(listHeading());
            void list.refetch();
          }}
        />
      )}
      {(keys.length > 0 || !list.isError) && (
        <div className="rounded-lg border border-line bg-surface shadow-raised">
          {keys.length > 0 && (
            <ul className="divide-y divide-line">
              {keys.map((key) => (
                <ErrorBoundary key={key.id} fallback={<BrokenCard />}>
                  <KeyCard
                    apiKey={key}
                    policy={answer.policy}
                    canChange={canChange}
                    hasSecret={held.some((one) => one.keyId === key.id)}
                    now={now}
                  />
                </ErrorBoundary>
              ))}
            </ul>
          )}
          {list.isPending && <ListSkeleton />}
          {list.isSuccess && keys.length === 0 && <EmptyList filtered={filtered} />}
          {list.hasNextPage && (
            <MoreKeys
              shown={keys.length}
              total={filtered ? null : (overview?.counts.total ?? null)}
              busy={list.isFetchingNextPage}
              error={list.isFetchNextPageError ? list.error : null}
              onMore={() => void showMore()}
            />
          )}
        </div>
      )}
    </section>
  );
}
