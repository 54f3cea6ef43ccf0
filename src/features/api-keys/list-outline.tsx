import { Skeleton } from '#src/ui/skeleton.tsx';

/** In place of what stands below the banners until they are there: nothing moves when it comes. */
export function ListOutline() {
  return (
    <>
      <Skeleton className="h-6 w-40" />
      <Skeleton className="h-96 w-full" />
    </>
  );
}
