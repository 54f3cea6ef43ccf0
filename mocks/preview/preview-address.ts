import { changedAddress } from '#src/lib/address.ts';
import { UnknownWish } from '#mocks/scenarios/load-scenario.ts';
import { formatAhead, parseAhead } from './time-ahead.ts';
import type { WorldTime } from './world-time.ts';

/** Which world is open, by the names of its parts. */
export interface WorldChoice {
  scenario: string;
  policy: string;
  account: string;
}

/** What an address wants of the time, besides the moment that the world is made for. */
export interface TimeWish {
  /** `null` where the address says nothing of time. */
  now: number | null;
  /** In ms. */
  ahead: number | null;
  /** Goes on from there, rather than standing still. */
  runs: boolean;
}

/** What stays when another world is opened. */
const kept = ['theme', 'motion', 'text', 'width', 'panel', 'world', 'unkept'];

/** What stays when something else is opened on the page: not what was ordered once. */
const setUp = kept.concat(
  ['scenario', 'policy', 'account', 'now', 'ahead', 'run'],
  ['latency', 'offline'],
);

/** Reads `?now=&ahead=&run`. Throws `UnknownWish` where `ahead` is no length of time. */
export function readTimeWish(search: string): TimeWish {
  const query = new URLSearchParams(search);
  const now = query.get('now');
  const text = query.get('ahead');
  const ahead = text === null ? null : parseAhead(text);
  if (text !== null && ahead === null)
    throw new UnknownWish(`“${text}” is no length of time, such as 10d or 2h30m.`);
  return { now: now === null ? null : Date.parse(now), ahead, runs: query.has('run') };
}

/** The address of another world: nothing of the one that is open stays but its look and its place. */
export function addressOfWorld(href: string, choice: WorldChoice, now: string | null): string {
  const query = new URL(href).searchParams;
  const others = [...query.keys()].filter((name) => !kept.includes(name));
  const gone = Object.fromEntries(others.map((name) => [name, null]));
  return changedAddress(href, { ...gone, ...choice, now, fresh: '' });
}

/** The same address at another time of the same world. */
export function addressAtTime(href: string, { now, runs, madeFor }: WorldTime): string {
  const ahead = formatAhead(now - madeFor);
  return changedAddress(href, {
    now: new Date(madeFor).toISOString(),
    ahead: ahead === '' ? null : ahead,
    run: runs ? '' : null,
  });
}

/** The whole set-up for somebody else: begun anew there, with no panel open before it. */
export function addressToSend(
  href: string,
  { world, time }: { world: WorldChoice; time: WorldTime },
): string {
  // Where nobody has touched the time it is the reader's own.
  const query = new URL(href).searchParams;
  const isTimed = query.has('now') || query.has('ahead');
  const timed = isTimed ? addressAtTime(href, time) : href;
  const panel = query.get('panel') === 'off' ? 'off' : null;
  return changedAddress(timed, { ...world, panel, fresh: '' });
}

/**
 * Where a link in a mail leads while this set-up is open: what it opens on the page, in the same
 * world. A link that leads elsewhere stays as it is.
 */
export function addressOfLink(href: string, link: string): string {
  const [here, there] = [new URL(href), new URL(link)];
  if (here.origin + here.pathname !== there.origin + there.pathname) return link;
  const others = [...here.searchParams.keys()].filter((name) => !setUp.includes(name));
  const gone = Object.fromEntries(others.map((name) => [name, null]));
  return changedAddress(href, { ...gone, ...Object.fromEntries(there.searchParams) });
}
