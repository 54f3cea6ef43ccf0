import { overviewQuery } from '#src/api/overview.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

const POLL_MS = 45_000;

/**
 * The overview, asked for again and again while the page is looked at: a key that lapses with the
 * page open is in the banner within a minute, also after sleep (WRN-1). When it has something new
 * to tell, the lists of keys are asked for anew.
 */
export function useOverview() {
  const client = useQueryClient();
  const { data } = useQuery({ ...overviewQuery(), refetchInterval: POLL_MS });
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
