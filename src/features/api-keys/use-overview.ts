import { overviewQuery } from '#src/api/overview.ts';
import type { Overview } from '#src/contract/key-list.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

const POLL_MS = 45_000;
/** Not more often than this, also where a key is just about to lapse. */
const LEAST_MS = 2_000;

/** How long to wait before asking again, in ms: until the next key lapses, if that is sooner. */
export function untilNextAsk(overview: Overview | undefined): number {
  const now = Date.parse(overview?.now ?? '');
  const lapses = overview?.expiring.map(({ expires }) => Date.parse(expires) - now) ?? [];
  return Math.min(POLL_MS, Math.max(LEAST_MS, Math.min(...lapses)));
}

/**
 * The overview, asked for again and again while the page is looked at: a key that lapses with the
 * page open is in the banner as it does, or within a minute, also after sleep (WRN-1). When it has something new
 * to tell, the lists of keys are asked for anew.
 */
export function useOverview() {
  const client = useQueryClient();
  const { data } = useQuery({
    ...overviewQuery(),
    refetchInterval: ({ state }) => untilNextAsk(state.data),
  });
  const facts = data && JSON.stringify({ ...data, now: null });
  const known = useRef(facts);
  useEffect(() => {
    if (known.current !== undefined && known.current !== facts) {
      void client.invalidateQueries({ queryKey: ['keys', 'list'] });
    }
    known.current = facts;
  }, [client, facts]);
  return data;
}
