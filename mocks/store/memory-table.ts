import { RowIndex } from './row-index.ts';
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
  readonly #indexes: ReadonlyMap<string, RowIndex<Row<Name>>>;
  #numbered = 0;

  constructor(name: Name, undo: Undo[]) {
    this.#name = name;
    this.#undo = undo;
    const { indexes } = tablePlans[name];
    this.#indexes = new Map(indexes.map((field) => [field, new RowIndex<Row<Name>>(field)]));
  }

  async get(key: string): Promise<Row<Name> | undefined> {
    return this.#rows.get(key);
  }

  async all(): Promise<Row<Name>[]> {
    return [...this.#rows.values()];
  }

  async allBy(field: string, value: string): Promise<Row<Name>[]> {
    return this.#indexOf(field).find(value);
  }

  async countBy(field: string, value: string): Promise<number> {
    return this.#indexOf(field).count(value);
  }

  async put(row: Row<Name>): Promise<void> {
    this.#change(tablePlans[this.#name].keyOf?.(row) ?? String(this.#numbered++), row);
  }

  async remove(key: string): Promise<void> {
    this.#change(key, undefined);
  }

  async clear(): Promise<void> {
    const before = [...this.#rows];
    for (const [key] of before) this.#set(key, undefined);
    this.#undo.push(() => {
      for (const [key, row] of before) this.#set(key, row);
    });
  }

  #change(key: string, row: Row<Name> | undefined): void {
    const before = this.#rows.get(key);
    this.#set(key, row);
    this.#undo.push(() => this.#set(key, before));
  }

  #set(key: string, row: Row<Name> | undefined): void {
    for (const index of this.#indexes.values()) index.replace(key, this.#rows.get(key), row);
    if (row === undefined) this.#rows.delete(key);
    else this.#rows.set(key, row);
  }

  #indexOf(field: string): RowIndex<Row<Name>> {
    const index = this.#indexes.get(field);
    if (index === undefined) throw new Error(`The table ${this.#name} has no index ${field}.`);
    return index;
  }
}
