import { formatCount } from '#src/lib/format-count.ts';
import { useNear } from '#src/lib/use-near.ts';
import { Button } from '#src/ui/button.tsx';
import { useRef } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useRetryWait } from '../use-retry-wait.ts';

/**
 * The foot of a list that goes on: how much of it is shown, and the button for more. More comes by
 * itself as well, when whoever scrolls is about to get there, unless the last time it failed.
 */
export function MoreKeys({
  shown,
  total,
  busy,
  error,
  onMore,
  onNear,
}: {
  shown: number;
  /** Of all keys, where that is known. */
  total: number | null;
  busy: boolean;
  error: Error | null;
  onMore: () => void;
  /** The foot is about to be seen. */
  onNear: () => void;
}) {
  const foot = useRef<HTMLDivElement>(null);
  useNear(foot, error === null ? onNear : null);
  const wait = useRetryWait(error);
  return (
    <div ref={foot} className="space-y-4 border-t border-line p-4">
      {error && <FailureNotice error={error} attempt="load" wait={wait} />}
      <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2">
        <span className="text-muted">
          Showing {formatCount(shown)}
          {total !== null && ` of ${formatCount(total)}`}
        </span>
        <Button busy={busy} held={wait !== null && wait > 0} onClick={onMore}>
          Show more keys
        </Button>
      </div>
    </div>
  );
}
