import { deleteDB, openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { BrowserStore, CHANGES } from './browser-store.ts';
import { WORLD_VERSION } from './rows.ts';
import { readTables, refill } from './whole-world.ts';

/** What is stored cannot be read: damaged, or written by another version of the mock. */
export class UnreadableWorld extends Error {
  override name = 'UnreadableWorld';
}

/** From how many stored transactions on they are made one. */
const MANY = 500;

/**
 * Opens the world stored under `name`, or an empty store if there is none. Throws
 * {@link UnreadableWorld} where there is something that this version cannot read.
 */
export async function openBrowserStore(name: string): Promise<BrowserStore> {
  const store = new BrowserStore(await openDatabase(name));
  try {
    // Reads whatever is stored.
    await store.read(async () => undefined);
  } catch (error) {
    store.close();
    throw new UnreadableWorld('what is stored does not fit the schema', { cause: error });
  }
  if ((await store.count()) > MANY) await compact(store);
  return store;
}

/** Puts the world, as one transaction, in the place of all those that led to it. */
async function compact(store: BrowserStore): Promise<void> {
  try {
    await store.write(async (tables) => refill(tables, await readTables(tables)));
  } catch {
    // There may be no room for both. What is stored is as it was, and longer to read.
  }
}

/** Throws away everything stored under `name`, readable or not. */
export async function discardBrowserStore(name: string): Promise<void> {
  await deleteDB(name);
}

async function openDatabase(name: string): Promise<IDBPDatabase> {
  try {
    const database = await openDB(name, WORLD_VERSION, {
      upgrade(created, oldVersion, _newVersion, transaction) {
        if (oldVersion === 0) {
          created.createObjectStore(CHANGES, { keyPath: 'number' });
          return;
        }
        // The refusal to open says so too.
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      // Another tab that discards the world, or brings a newer version, must not wait for this one.
      blocking: () => database.close(),
    });
    return database;
  } catch (error) {
    if (!isOtherVersion(error)) throw error;
    throw new UnreadableWorld('what is stored is of another version', { cause: error });
  }
}

/** A newer database is refused with `VersionError`; an older one by the abort of its upgrade. */
function isOtherVersion(error: unknown): boolean {
  return error instanceof DOMException && ['VersionError', 'AbortError'].includes(error.name);
}
