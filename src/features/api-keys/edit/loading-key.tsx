import { Button } from '#src/ui/button.tsx';
import { Actions } from '#src/ui/dialog.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useRetryWait } from '../use-retry-wait.ts';

/** In place of a form about a key that is on its way, or did not come. */
export function LoadingKey({
  error,
  onTryAgain,
  onClose,
}: {
  error: Error | null;
  onTryAgain: () => void;
  onClose: () => void;
}) {
  const wait = useRetryWait(error);
  return (
    <div className="mt-4 space-y-3">
      {error ? (
        <FailureNotice error={error} attempt="load" wait={wait} onTryAgain={onTryAgain} />
      ) : (
        <>
          <span className="sr-only">Loading the key…</span>
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-48 w-full" />
        </>
      )}
      <Actions>
        <Button onClick={onClose}>Cancel</Button>
      </Actions>
    </div>
  );
}
