import { LiveStatus } from '#src/ui/live-status.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';

/** The page's outline while its account is asked for: nothing moves when the words come. */
export function PageSkeleton() {
  return (
    <div className="space-y-6">
      <LiveStatus hidden>Loading</LiveStatus>
      <div className="space-y-2">
        <Skeleton className="h-8 w-32" />
        <Skeleton className="h-5 w-full max-w-prose" />
      </div>
      <Skeleton className="h-6 w-40" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}
