import { LiveStatus } from '#src/ui/live-status.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useRetryWait } from '../use-retry-wait.ts';

/** In place of the list while it is on its way; as high as three cards. */
export function ListSkeleton() {
  return (
    <div className="divide-y divide-line">
      <LiveStatus hidden>Loading your keys</LiveStatus>
      {[1, 2, 3].map((row) => (
        <div key={row} className="space-y-2.5 p-4">
          <Skeleton className="h-6 w-56 max-w-full" />
          <Skeleton className="h-4 w-80 max-w-full" />
          <Skeleton className="h-4 w-72 max-w-full" />
          <Skeleton className="h-4 w-60 max-w-full" />
        </div>
      ))}
    </div>
  );
}

/** In place of something that could not be loaded. */
export function LoadFailure({
  error,
  onRetry,
  busy,
  hasOlder = false,
}: {
  error: Error;
  onRetry: () => void;
  busy: boolean;
  /** Whether it stands there all the same, as it was loaded before. */
  hasOlder?: boolean;
}) {
  const wait = useRetryWait(error);
  return (
    <FailureNotice error={error} attempt="load" wait={wait} isPending={busy} onTryAgain={onRetry}>
      {hasOlder && <p>What you see below may be out of date.</p>}
    </FailureNotice>
  );
}

/** In place of a card that could not be rendered: the others stay. */
export function BrokenCard() {
  return <p className="p-4 text-danger">This key cannot be shown. Reload the page.</p>;
}
