import { Button } from '#src/ui/button.tsx';
import { LoadFailure } from './list-states.tsx';

/** The foot of a list that goes on: how much of it is shown, and the button for more. */
export function MoreKeys({
  shown,
  total,
  busy,
  error,
  onMore,
}: {
  shown: number;
  /** Of all keys, where that is known. */
  total: number | null;
  busy: boolean;
  error: Error | null;
  onMore: () => void;
}) {
  if (error) {
    return (
      <div className="p-4">
        <LoadFailure error={error} busy={busy} onRetry={onMore} />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 p-4">
      <span className="text-muted">
        Showing {shown.toLocaleString('en')}
        {total !== null && ` of ${total.toLocaleString('en')}`}
      </span>
      <Button busy={busy} onClick={onMore}>
        Show more keys
      </Button>
    </div>
  );
}
