import { activityQuery } from '#src/api/key-use.ts';
import { useKnownKey } from '#src/api/known-key.ts';
import { formatCount } from '#src/lib/format-count.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { AbsentKeyDialog } from '../absent-key-dialog.tsx';
import { LoadFailure } from '../list/list-states.tsx';
import { ActivityList } from './activity-list.tsx';

/** "Activity of NAME": what was done with the key of the given ID, newest first (USE-8). */
export function ActivityDialog({ keyId, onClose }: { keyId: string; onClose: () => void }) {
  const { apiKey, error } = useKnownKey(keyId);
  const top = useRef<HTMLDivElement>(null);
  if (!apiKey) return <AbsentKeyDialog error={error} onClose={onClose} />;
  return (
    <Dialog
      title={
        <>
          Activity of <bdi>{apiKey.name}</bdi>
        </>
      }
      wide
      initialFocus={top}
      onClose={onClose}
    >
      {/* Not “Close”, which stands at the end of what may be long. */}
      <div ref={top} tabIndex={-1} className="outline-none">
        <Activity keyId={keyId} />
      </div>
      <Actions>
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </Dialog>
  );
}

function Activity({ keyId }: { keyId: string }) {
  const query = useInfiniteQuery(activityQuery(keyId));
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div className="mt-4 space-y-4">
      {query.isPending && <ActivitySkeleton />}
      {entries.length > 0 && (
        <ActivityList
          entries={entries}
          hasMore={query.hasNextPage}
          busy={query.isFetchingNextPage}
          onMore={() => query.fetchNextPage()}
        />
      )}
      {query.error && (
        <LoadFailure
          error={query.error}
          busy={query.isFetching}
          onRetry={() =>
            void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch())
          }
        />
      )}
      <LiveStatus className="text-muted">
        {query.isPending && 'Loading the activity…'}
        {query.isSuccess && describeLength(entries.length, query.hasNextPage)}
      </LiveStatus>
    </div>
  );
}

function describeLength(shown: number, hasMore: boolean): string {
  if (shown === 0) return 'Nothing is recorded about this key.';
  return `Showing ${hasMore ? 'the newest' : 'all'} ${formatCount(shown)}`;
}

function ActivitySkeleton() {
  return (
    <div className="space-y-4">
      {[1, 2, 3].map((row) => (
        <div key={row} className="space-y-2">
          <Skeleton className="h-5 w-64 max-w-full" />
          <Skeleton className="h-4 w-48 max-w-full" />
        </div>
      ))}
    </div>
  );
}
