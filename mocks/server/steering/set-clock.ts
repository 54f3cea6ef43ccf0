import { DAY } from '#mocks/rules/records.ts';
import type { WorldRecord } from '#mocks/store/rows.ts';
import type { Store } from '#mocks/store/store.ts';
import { WORLD } from '#mocks/store/tables.ts';
import type { ClockBody } from './bodies.ts';

/**
 * Sets the world's clock: to a moment, at which it stands still from then on, or days ahead, where
 * a clock that stands still goes on standing and one that runs goes on running.
 */
export async function setClock(store: Store, wanted: ClockBody): Promise<void> {
  await store.write(async ({ world }) => {
    const row = await world.get(WORLD);
    if (row !== undefined) await world.put({ ...row, clock: moveClock(row.clock, wanted) });
  });
}

function moveClock(clock: WorldRecord['clock'], wanted: ClockBody): WorldRecord['clock'] {
  if ('now' in wanted) return { kind: 'still', now: Date.parse(wanted.now) };
  const ahead = Math.round(wanted.advanceDays * DAY);
  return clock.kind === 'still'
    ? { kind: 'still', now: clock.now + ahead }
    : { kind: 'running', offset: clock.offset + ahead };
}
