import { overviewQuery } from '#src/api/overview.ts';
import { usePaintedFirst } from '#src/lib/use-painted-first.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Beyond this what is below the banners is worth more than that it stands still. */
const PATIENCE_MS = 2_000;

/**
 * Whether the banners are about to come, so that what stands below them had better wait: shown
 * before, it would be pushed down, and drawn with them, both would be late. False once they are
 * painted, or late, or have failed to come, and from then on: what stands there may by then hold a
 * draft.
 */
export function useBannersAwaited(): boolean {
  const { isPending, failureCount } = useQuery(overviewQuery());
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const areFirst = usePaintedFirst(!isPending);
  const areComing = isPending && failureCount === 0;
  const awaited = !isOver && (areComing || areFirst);
  if (!awaited && !isOver) setOver(true);
  return awaited;
}
