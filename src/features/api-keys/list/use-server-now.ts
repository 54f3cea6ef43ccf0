import { overviewQuery } from '#src/api/overview.ts';
import { useNow } from '#src/lib/use-now.ts';
import { useQuery } from '@tanstack/react-query';

/** So exactly is the time known. What has just been answered is shown at the server's own moment. */
const PRECISION_MS = 10_000;

/**
 * The server's time in ms (EXP-7): this computer's clock, corrected by the `now` of the latest
 * overview. Renewed each half minute.
 */
export function useServerNow(): number {
  const { data, dataUpdatedAt } = useQuery(overviewQuery());
  const now = useNow();
  if (data === undefined) return now;
  // An answer may be younger than the latest tick; the server's time never runs backwards.
  const passed = Math.max(0, now - dataUpdatedAt);
  return Date.parse(data.now) + passed - (passed % PRECISION_MS);
}
