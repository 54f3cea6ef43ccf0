import { Skeleton } from '#src/ui/skeleton.tsx';
import type { UseQueryResult } from '@tanstack/react-query';
import { FailureNotice } from '../failure-notice.tsx';
import { useRetryWait } from '../use-retry-wait.ts';

/** What is said where the owner's packages would be, while there are none to choose from. */
export function PackagesNotice({
  query,
  owner,
}: {
  query: UseQueryResult<string[]>;
  /** Empty while none is chosen. */
  owner: string;
}) {
  const wait = useRetryWait(query.error);
  if (owner === '') {
    return <p className="text-muted">Choose a package owner to see the packages.</p>;
  }
  if (query.isPending) {
    return (
      <div className="space-y-2 rounded-md border border-line p-3">
        <span className="sr-only">Loading the packages…</span>
        <Skeleton className="h-4 w-1/2" />
        <Skeleton className="h-4 w-2/3" />
        <Skeleton className="h-4 w-1/3" />
      </div>
    );
  }
  if (query.data === undefined) {
    return (
      <FailureNotice
        error={query.error}
        attempt="load"
        wait={wait}
        isPending={query.isFetching}
        onTryAgain={() => void query.refetch()}
      >
        <p>A pattern can be entered all the same.</p>
      </FailureNotice>
    );
  }
  if (query.data.length > 0) return null;
  return (
    <p className="text-muted">
      <bdi>{owner}</bdi> has no packages yet. A pattern covers those to come.
    </p>
  );
}
