import { overviewQuery } from '#src/api/overview.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Beyond this what is below the banners is worth more than that it stands still. */
const PATIENCE_MS = 2_000;

/**
 * Whether the banners are about to come, so that what stands below them had better wait: shown
 * before, it would be pushed down. False once they are there, or late, or have failed to come, and
 * from then on: what stands there may by then hold a draft.
 */
export function useBannersAwaited(): boolean {
  const { isPending, failureCount } = useQuery(overviewQuery());
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const awaited = !isOver && isPending && failureCount === 0;
  if (!awaited && !isOver) setOver(true);
  return awaited;
}
