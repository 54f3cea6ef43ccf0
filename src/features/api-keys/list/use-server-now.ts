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
  return data ? now + (Date.parse(data.now) - dataUpdatedAt) : now;
}
