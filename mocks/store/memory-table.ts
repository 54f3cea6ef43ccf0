import type { Row, TableName } from './rows.ts';
import type { WriteTable } from './store.ts';
import { tablePlans } from './tables.ts';

/** Puts back what one step of a transaction changed. */
export type Undo = () => void;

/** A table in memory, which tells `undo` how to take back each of its changes. */
export class MemoryTable<Name extends TableName> implements WriteTable<Row<Name>> {
  readonly #name: Name;
  readonly #undo: Undo[];
  readonly #rows = new Map<string, Row<Name>>();
  #numbered = 0;

  constructor(name: Name, undo: Undo[]) {
    this.#name = name;
    this.#undo = undo;
  }

  async get(key: string): Promise<Row<Name> | undefined> {
    return this.#rows.get(key);
  }

  async all(): Promise<Row<Name>[]> {
    return [...this.#rows.values()];
  }

  async allBy(field: string, value: string): Promise<Row<Name>[]> {
    return (await this.all()).filter((row) => valueOf(row, field) === value);
  }

  async countBy(field: string, value: string): Promise<number> {
    return (await this.allBy(field, value)).length;
  }

  async put(row: Row<Name>): Promise<void> {
    const key = tablePlans[this.#name].keyOf?.(row) ?? String(this.#numbered++);
    this.#remember(key);
    this.#rows.set(key, row);
  }

  async remove(key: string): Promise<void> {
    this.#remember(key);
    this.#rows.delete(key);
  }

  async clear(): Promise<void> {
    const before = new Map(this.#rows);
    this.#undo.push(() => {
      for (const [key, row] of before) this.#rows.set(key, row);
    });
    this.#rows.clear();
  }

  #remember(key: string): void {
    const before = this.#rows.get(key);
    this.#undo.push(() => {
      if (before === undefined) this.#rows.delete(key);
      else this.#rows.set(key, before);
    });
  }
}

function valueOf(row: object, field: string): unknown {
  return Object.getOwnPropertyDescriptor(row, field)?.value;
}
