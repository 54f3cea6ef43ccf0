import { overviewQuery } from '#src/api/overview.ts';
import { useNow } from '#src/lib/use-now.ts';
import { useQuery } from '@tanstack/react-query';

/**
 * The server's time in ms (EXP-7): this computer's clock, corrected by the `now` of the latest
 * overview. Renewed each half minute.
 */
export function useServerNow(): number {
  const { data, dataUpdatedAt } = useQuery(overviewQuery());
  const now = useNow();
  if (data === undefined) return now;
  // An answer may be younger than the latest tick; the server's time never runs backwards.
  return Math.max(now, dataUpdatedAt) + (Date.parse(data.now) - dataUpdatedAt);
}
