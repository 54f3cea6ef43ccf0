import type { ActivityEntry } from '#src/contract/key-use.ts';
import { Button } from '#src/ui/button.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { useRef } from 'react';
import { useServerNow } from '../list/use-server-now.ts';
import { ActivityLine } from './activity-line.tsx';

/** The entries so far, newest first, and "Show more" while there are older ones. */
export function ActivityList({
  entries,
  hasMore,
  busy,
  onMore,
}: {
  entries: readonly ActivityEntry[];
  hasMore: boolean;
  busy: boolean;
  onMore: () => Promise<unknown>;
}) {
  const now = useServerNow();
  const list = useRef<HTMLOListElement>(null);

  async function showMore() {
    const shown = entries.length;
    await onMore();
    // To the first of the new ones: the button that was pressed may be gone.
    requestAnimationFrame(() => {
      const next = list.current?.children[shown];
      if (next instanceof HTMLElement) sendFocus(next);
    });
  }

  return (
    <>
      <ol ref={list} className="divide-y divide-line">
        {entries.map((entry, index) => (
          <ActivityLine key={index} entry={entry} now={now} />
        ))}
      </ol>
      {hasMore && (
        <Button size="small" busy={busy} onClick={() => void showMore()}>
          Show more
        </Button>
      )}
    </>
  );
}
