import { findScenario } from '#mocks/scenarios/scenarios.ts';
import type { Gallery } from '#mocks/server/gallery.ts';
import { readClock } from '#mocks/server/scene.ts';

const DAY = 86_400_000;

/** What a world's time is; all in ms since 1970, UTC. */
export interface WorldTime {
  now: number;
  /** Whether it goes on by itself. */
  runs: boolean;
  /** The moment that the scenario was made for: its keys count from there. */
  madeFor: number;
}

/** As much of a stored key as time is told by. */
interface TimedKey {
  name: string;
  account: string;
  created: number;
  expires: number | null;
  revocation: object | null;
}

/** The time of the stored world; throws where none is stored. */
export async function readWorldTime(gallery: Gallery): Promise<WorldTime> {
  return gallery.store.read(async ({ world, keys }) => {
    const [row] = await world.all();
    if (row === undefined) throw new Error('No world is loaded.');
    const now = readClock(row, gallery);
    const madeFor =
      row.askedNow ?? findMadeFor(row.scenario, await keys.allBy('account', row.account)) ?? now;
    return { now, runs: row.clock.kind === 'running', madeFor };
  });
}

/**
 * Sets the world's clock, to stand still at `now` or to run on from there. The world counts from
 * then on as one that was asked for at `madeFor`, so that an address which says so keeps it.
 */
export async function setWorldTime(
  { store, readRealTime }: Pick<Gallery, 'store' | 'readRealTime'>,
  { now, runs, madeFor }: WorldTime,
): Promise<void> {
  await store.write(async ({ world }) => {
    const [row] = await world.all();
    if (row === undefined) throw new Error('No world is loaded.');
    const clock = runs
      ? { kind: 'running' as const, offset: now - readRealTime() }
      : { kind: 'still' as const, now };
    await world.put({ ...row, askedNow: madeFor, clock });
  });
}

/** The moment that a scenario was made for, as its first key that is still there tells. */
function findMadeFor(scenario: string, keys: readonly TimedKey[]): number | null {
  for (const { name, age } of findScenario(scenario)?.keys ?? []) {
    const key = keys.find((one) => one.name === name);
    if (key !== undefined) return Math.round(key.created + age * DAY);
  }
  return null;
}

/** When the account's next key in force expires, after `now`; `null` where none will. */
export function findNextExpiry(
  keys: readonly TimedKey[],
  { now, account }: { now: number; account: string },
): number | null {
  const times = keys.flatMap((key) =>
    key.account === account && key.revocation === null && key.expires !== null && key.expires > now
      ? [key.expires]
      : [],
  );
  return times.length === 0 ? null : times.reduce((one, other) => Math.min(one, other));
}
