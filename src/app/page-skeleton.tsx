import { ListOutline } from '#src/features/api-keys/list-outline.tsx';
import { PageHeading } from '#src/features/api-keys/page-heading.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';

/** The page while its account is asked for: what is the same for everybody, and an outline. */
export function PageSkeleton() {
  return (
    <div className="space-y-6">
      <LiveStatus hidden>Loading</LiveStatus>
      <PageHeading />
      <ListOutline />
    </div>
  );
}
