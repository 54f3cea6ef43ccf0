import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';

/** What the address asks of the mock, and whether it is to begin anew. */
export interface AddressWish extends WorldWish {
  fresh: boolean;
}

/** Reads `?scenario=&policy=&now=&account=&fresh` out of an address's query. */
export function readWish(search: string): AddressWish {
  const query = new URLSearchParams(search);
  const read = (name: string) => query.get(name) ?? undefined;
  return {
    scenario: read('scenario'),
    policy: read('policy'),
    now: read('now'),
    account: read('account'),
    fresh: query.has('fresh'),
  };
}

/** The query without `fresh`: begun anew once, a world is kept across refresh. */
export function withoutFresh(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('fresh');
  return query.size === 0 ? '' : `?${query}`;
}

/** The query with `fresh`: the same wish, from the beginning. */
export function withFresh(search: string): string {
  const query = new URLSearchParams(search);
  query.set('fresh', '');
  return `?${query}`;
}
