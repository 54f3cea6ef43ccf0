import { MemoryTable } from './memory-table.ts';
import type { Undo } from './memory-table.ts';
import type { ReadTables, Store, WriteTables } from './store.ts';
import { makeTables } from './tables.ts';

/** A {@link Store} for tests and for Node: gone with the process. */
export class MemoryStore implements Store {
  readonly #undo: Undo[] = [];
  readonly #tables = makeTables((name) => new MemoryTable(name, this.#undo));
  #turn: Promise<unknown> = Promise.resolve();

  read<Value>(work: (tables: ReadTables) => Promise<Value>): Promise<Value> {
    return this.#inTurn(() => work(this.#tables));
  }

  write<Value>(work: (tables: WriteTables) => Promise<Value>): Promise<Value> {
    return this.#inTurn(async () => {
      try {
        return await work(this.#tables);
      } catch (error) {
        for (const step of this.#undo.toReversed()) step();
        throw error;
      } finally {
        this.#undo.length = 0;
      }
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
