import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import * as z from 'zod/mini';
import { StoredChanges } from './changes.ts';
import { RecordedWorld } from './recorded-world.ts';
import type { ReadTables, Store, WriteTables } from './store.ts';
import { tableNames } from './tables.ts';

/** The one table of the database. */
export const CHANGES = 'changes';

/**
 * A {@link Store} on IndexedDB, one for all tabs of an origin. Stored is what each transaction did,
 * in their order; each tab does it again in memory, where it reads. A transaction begins by asking
 * for what others have stored since, and holds the database until it ends, so that no tab ever
 * reads what is no longer so, and none loses another's change. A command is stored with
 * `durability: 'strict'`: what was answered is on the disk.
 */
export class BrowserStore implements Store {
  readonly #database: IDBPDatabase;
  readonly #world = new RecordedWorld();
  /** The number of the last transaction that is done in memory. */
  #seen = 0;
  /** Settles when the write of this tab that is under way has ended, well or not. */
  #written: Promise<unknown> = Promise.resolve();

  constructor(database: IDBPDatabase) {
    this.#database = database;
  }

  async read<Value>(work: (tables: ReadTables) => Promise<Value>): Promise<Value> {
    await this.#written;
    const transaction = this.#database.transaction(CHANGES);
    let isOver = false;
    const end = () => {
      isOver = true;
    };
    transaction.done.then(end, end);
    await this.#catchUp(transaction.store);
    const value = await work(this.#world.tables);
    if (isOver) throw new Error('A transaction ended while its work waited for something else.');
    return value;
  }

  write<Value>(work: (tables: WriteTables) => Promise<Value>): Promise<Value> {
    const mine = this.#written.then(() => this.#transact(work));
    this.#written = mine.catch(() => undefined);
    return mine;
  }

  /** How many transactions are stored. */
  count(): Promise<number> {
    return this.#database.count(CHANGES);
  }

  close(): void {
    this.#database.close();
  }

  async #transact<Value>(work: (tables: WriteTables) => Promise<Value>): Promise<Value> {
    const transaction = this.#database.transaction(CHANGES, 'readwrite', { durability: 'strict' });
    // Looked at now, so that an abort is never an unhandled rejection while `work` still runs.
    const stored = transaction.done.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    try {
      await this.#catchUp(transaction.store);
      const value = await work(this.#world.tables);
      const isChanged = await this.#store(transaction.store);
      const failure = await stored;
      if (failure !== null) throw failure.error;
      this.#world.finish();
      if (isChanged) this.#seen += 1;
      return value;
    } catch (error) {
      this.#world.takeBack();
      abort(transaction);
      await stored;
      throw error;
    }
  }

  /** Does in memory what others have stored since this tab looked last. */
  async #catchUp(changes: Reading): Promise<void> {
    const stored = await changes.getAll(IDBKeyRange.lowerBound(this.#seen, true));
    for (const { number, changes: done } of z.array(StoredChanges).parse(stored)) {
      if (number <= this.#seen) continue;
      await this.#world.replay(done);
      this.#seen = number;
    }
  }

  /** Stores what was done in memory; `false` where nothing was. */
  async #store(changes: Writing): Promise<boolean> {
    const done = this.#world.changes;
    if (Object.keys(done).length === 0) return false;
    const number = this.#seen + 1;
    // `add` refuses a number that is there.
    await changes.add({ number, changes: done } satisfies StoredChanges);
    // Nothing is left of what was before, so nobody has to know of it.
    if (tableNames.every((name) => done[name]?.cleared))
      await changes.delete(IDBKeyRange.upperBound(this.#seen));
    return true;
  }
}

type Writing = IDBPObjectStore<unknown, [typeof CHANGES], typeof CHANGES, 'readwrite'>;
type Reading = Pick<Writing, 'getAll'>;

/** Aborts a transaction, unless what went wrong has ended it already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
