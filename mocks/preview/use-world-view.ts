import { useCallback, useEffect, useState } from 'react';
import { askAgain } from './ask-again.ts';
import type { Desk } from './desk.ts';
import { readWorldView } from './world-view.ts';
import type { WorldView } from './world-view.ts';

const SETTLE_MS = 300;

/**
 * What the panel shows of the world, `null` at first; read anew whenever the page has asked for
 * something. `change` is for what the panel does: the page follows at once.
 */
export function useWorldView(desk: Desk) {
  const [view, setView] = useState<WorldView | null>(null);
  const refresh = useCallback(async () => setView(await readWorldView(desk)), [desk]);
  useEffect(() => {
    let timer = setTimeout(refresh);
    const stop = desk.requests.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(refresh, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [desk, refresh]);
  const change = useCallback(
    async (work: () => Promise<void>) => {
      await work();
      await refresh();
      // A question that is under way would be taken for the new one.
      await desk.requests.whenIdle();
      await askAgain();
      desk.announce();
    },
    [desk, refresh],
  );
  return { view, change };
}
