import { setupServer } from 'msw/node';
import { loadScenario } from '#mocks/scenarios/load-scenario.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import type { Fault } from '#mocks/server/faults.ts';
import { galleryHandlers } from '#mocks/server/handlers.ts';
import { makeGallery } from '#mocks/server/make-gallery.ts';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import type { Rows, WorldRecord } from '#mocks/store/rows.ts';
import { WORLD } from '#mocks/store/tables.ts';
import { readWorld, replaceWorld } from '#mocks/store/whole-world.ts';

/** The time at which a test's gallery stands unless it says otherwise. */
const TEST_NOW = '2026-11-20T12:00:00Z';

/** A gallery of a test's own, which answers every request of the process until it is closed. */
export interface TestGallery {
  /** Everything stored, as it is stored. */
  read(): Promise<Rows>;
  /** Puts other rows in the place of those stored, also such as no rule would let in. */
  change(edit: (rows: Rows) => Rows): Promise<void>;
  /** Moves the time, which stands still, to `now` (ISO 8601, UTC). */
  setTime(now: string): Promise<void>;
  /** Signs in as another account; with an unknown name nobody is signed in (401). */
  signIn(account: string): Promise<void>;
  /** Orders trouble for the next answers. */
  order(faults: Fault[]): void;
  close(): void;
}

/** Starts the whole mock on `msw/node` with a fresh world in memory: the real rules and handlers. */
export async function startGallery(wish: WorldWish = {}): Promise<TestGallery> {
  const store = new MemoryStore();
  const gallery = makeGallery(store, 'http://gallery.example/');
  await loadScenario(store, { now: TEST_NOW, ...wish }, { ...gallery, realNow: Date.now() });
  const server = setupServer(...galleryHandlers(gallery));
  server.listen({ onUnhandledFrame: 'error' });
  const changeWorld = (change: Partial<WorldRecord>) =>
    store.write(async ({ world }) => {
      const row = await world.get(WORLD);
      if (row !== undefined) await world.put({ ...row, ...change });
    });
  return {
    read: () => readWorld(store),
    change: async (edit) => replaceWorld(store, edit(await readWorld(store))),
    setTime: (now) => changeWorld({ clock: { kind: 'still', now: Date.parse(now) } }),
    signIn: (account) => changeWorld({ account }),
    order: (faults) => gallery.faults.order(faults),
    close: () => server.close(),
  };
}
