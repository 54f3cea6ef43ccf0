import { goOffline } from './go-offline.ts';
import type { Desk } from './desk.ts';
import { applyLook, readLook } from './look.ts';
import { readTimeWish } from './preview-address.ts';
import { readFaults } from './read-faults.ts';
import { setWorldTime } from './world-time.ts';

/**
 * Sets time, trouble and look as the address says, when a page is opened by it. A clock that runs
 * goes on where it was when the page is only loaded again (`isReload`). Throws `UnknownWish`.
 */
export async function applyAddress(
  { gallery, faults }: Pick<Desk, 'gallery' | 'faults'>,
  search: string,
  isReload: boolean,
): Promise<void> {
  const query = new URLSearchParams(search);
  applyLook(readLook(search));
  faults.setLatency(Math.min(Number(query.get('latency')) || 0, 60_000));
  goOffline(query.has('offline'));
  // Ordered once: what is used up does not come back with a refresh.
  if (!isReload) faults.order(readFaults(query.getAll('faults')));
  const { now, ahead, runs: wantsRunning } = readTimeWish(search);
  const runs = wantsRunning || now === null;
  if ((now === null && ahead === null) || (runs && isReload)) return;
  const madeFor = now ?? gallery.readRealTime();
  await setWorldTime(gallery, { now: madeFor + (ahead ?? 0), runs, madeFor });
}
