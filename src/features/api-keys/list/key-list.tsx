import { overviewQuery } from '#src/api/overview.ts';
import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import { useAddress } from '#src/lib/address.ts';
import { useKept } from '#src/lib/use-kept.ts';
import { classes } from '#src/ui/classes.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { LongList } from '#src/ui/long-list.tsx';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { cardId, LIST_HEADING_ID, listHeading } from './card-focus.ts';
import { EmptyList } from './empty-list.tsx';
import { KeyCard } from './key-card.tsx';
import { BrokenCard, ListSkeleton, LoadFailure } from './list-states.tsx';
import { LazyToolbar } from './lazy-toolbar.tsx';
import { type ListFacts, ListSummary } from './list-summary.tsx';
import { MoreKeys } from './more-keys.tsx';
import { isFiltered, readListQuery } from './read-list-query.ts';
import { countKeys } from './status-groups.ts';
import { useGoneKey } from './use-gone-key.ts';
import { useListedKeys } from './use-listed-keys.ts';
import { useServerNow } from './use-server-now.ts';
import { useWantedKey } from './use-wanted-key.ts';

/** Of an ordinary card, in px. */
const CARD_HEIGHT = 170;

/** What of the address the list goes by. */
const ASKED = ['status', 'q', 'sort', 'key'];

const rowIdOf = ({ id }: ApiKeySummary) => cardId(id);

interface KeyListProps {
  answer: AccountAnswer;
  canChange: boolean;
}

/** The region "Your API keys". */
export const KeyList = memo(function KeyList({ answer, canChange }: KeyListProps) {
  const now = useServerNow();
  const address = useAddress(ASKED);
  const view = readListQuery(address);
  const wanted = address.get('key');
  const { list, pinned, keys, found, held } = useListedKeys(view, wanted);
  const [next, setNext] = useState<string | null>(null);
  useWantedKey(
    wanted,
    keys.some((key) => key.id === wanted),
  );
  useGoneKey(keys.some((key) => key.id === wanted) || !list.isSuccess ? null : wanted);
  useWantedKey(next, next !== null);
  const kept = [
    ...pinned.map(({ id }) => id),
    ...held.map(({ keyId }) => keyId),
    wanted ?? [],
    next ?? [],
  ].flat();
  const counts = useQuery(overviewQuery()).data?.counts ?? null;
  // Searched texts are not counted by anybody; the rest the server has counted.
  const total = counts && view.q === undefined ? countKeys(counts, view.status) : null;
  const isLoaded = list.isSuccess && !list.isPlaceholderData;
  const facts = useKept<ListFacts>(
    isLoaded
      ? {
          view,
          count: (list.hasNextPage && total) || found,
          andMore: list.hasNextPage && total === null,
          total: counts && counts.total,
        }
      : null,
  );
  // Among the one key that a gallery allows there is nothing to find (POL-5).
  const hasMany = counts?.total !== 0 && answer.policy.maxKeys !== 1;
  const hasFailed = list.isError && !list.isFetchNextPageError;

  const { fetchNextPage } = list;

  async function showMore() {
    const { data, isFetchNextPageError } = await fetchNextPage();
    // To the first new card: the button that was pressed may be gone. It stays where none came.
    if (data && !isFetchNextPageError) setNext(data.pages.at(-1)?.keys[0]?.id ?? null);
  }

  return (
    <section aria-labelledby={LIST_HEADING_ID} className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={LIST_HEADING_ID} tabIndex={-1} className="text-lg font-semibold">
          Your API keys
        </h2>
        <ListSummary facts={hasFailed ? null : facts} />
      </div>
      {(isFiltered(view) || hasMany) && (
        <LazyToolbar view={view} counts={counts} policy={answer.policy} />
      )}
      {hasFailed && (
        <LoadFailure
          error={list.error}
          busy={list.isFetching}
          hasOlder={keys.length > 0}
          onRetry={() => {
            sendFocus(listHeading());
            void list.refetch();
          }}
        />
      )}
      {(keys.length > 0 || !list.isError) && (
        <div
          aria-busy={list.isPlaceholderData}
          className={classes(
            'rounded-lg border border-line bg-surface shadow-raised transition-opacity',
            list.isPlaceholderData && 'opacity-60 delay-200',
          )}
        >
          {keys.length > 0 && (
            <LongList
              items={keys}
              rowIdOf={rowIdOf}
              total={list.hasNextPage ? total && Math.max(total, keys.length) : keys.length}
              rowHeight={CARD_HEIGHT}
              kept={kept.map(cardId)}
              className="divide-y divide-line"
            >
              {(key) => (
                <ErrorBoundary fallback={<BrokenCard />}>
                  <KeyCard
                    apiKey={key}
                    policy={answer.policy}
                    canChange={canChange}
                    hasSecret={held.some((one) => one.keyId === key.id)}
                    now={now}
                  />
                </ErrorBoundary>
              )}
            </LongList>
          )}
          {list.isPending && <ListSkeleton />}
          {list.isSuccess && found === 0 && facts && (
            <EmptyList facts={facts} policy={answer.policy} canChange={canChange} />
          )}
          {list.hasNextPage && (
            <MoreKeys
              shown={found}
              total={total}
              busy={list.isFetchingNextPage}
              error={list.isFetchNextPageError ? list.error : null}
              onMore={() => void showMore()}
              onNear={() => void fetchNextPage({ cancelRefetch: false })}
            />
          )}
        </div>
      )}
    </section>
  );
});
