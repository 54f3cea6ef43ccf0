import { deleteDB, openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { BrowserTable } from './browser-table.ts';
import { WORLD_VERSION } from './rows.ts';
import type { ReadTables, Store, WriteTables } from './store.ts';
import { makeTables, tableNames, tablePlans } from './tables.ts';
import { readWorld } from './whole-world.ts';

/** What is stored cannot be read: damaged, or written by another version of the mock. */
export class UnreadableWorld extends Error {
  override name = 'UnreadableWorld';
}

/**
 * A {@link Store} on IndexedDB, one for all tabs of an origin. A command is one read-write
 * transaction with `durability: 'strict'`: what was answered is on the disk, and two tabs never
 * lose each other's change.
 */
export class BrowserStore implements Store {
  readonly #database: IDBPDatabase;

  constructor(database: IDBPDatabase) {
    this.#database = database;
  }

  async read<Value>(work: (tables: ReadTables) => Promise<Value>): Promise<Value> {
    const transaction = this.#database.transaction(tableNames, 'readonly');
    return work(makeTables((name) => new BrowserTable(name, transaction.objectStore(name))));
  }

  async write<Value>(work: (tables: WriteTables) => Promise<Value>): Promise<Value> {
    const transaction = this.#database.transaction(tableNames, 'readwrite', {
      durability: 'strict',
    });
    // Looked at now, so that an abort is never an unhandled rejection while `work` still runs.
    const stored = transaction.done.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    try {
      const value = await work(
        makeTables((name) => new BrowserTable(name, transaction.objectStore(name))),
      );
      const failure = await stored;
      if (failure !== null) throw failure.error;
      return value;
    } catch (error) {
      abort(transaction);
      await stored;
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }
}

/** Aborts a transaction, unless what went wrong has ended it already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

/**
 * Opens the world stored under `name`, or an empty store if there is none. Throws
 * {@link UnreadableWorld} where there is something that this version cannot read.
 */
export async function openBrowserStore(name: string): Promise<BrowserStore> {
  const store = new BrowserStore(await openDatabase(name));
  try {
    await readWorld(store);
    return store;
  } catch (error) {
    store.close();
    throw new UnreadableWorld('what is stored does not fit the schema', { cause: error });
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
        if (oldVersion === 0) createTables(created);
        else transaction.abort();
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

function createTables(database: IDBPDatabase): void {
  for (const name of tableNames) {
    const { keyOf, indexes } = tablePlans[name];
    const objects = database.createObjectStore(name, { autoIncrement: keyOf === null });
    for (const field of indexes) objects.createIndex(field, field);
  }
}
