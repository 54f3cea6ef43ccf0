import * as z from 'zod/mini';
import { rowSchemas } from './rows.ts';
import type { Row, TableName } from './rows.ts';
import type { WriteTable } from './store.ts';
import { tablePlans } from './tables.ts';

/** What is used here of idb's object store, which cannot write in a transaction for reading. */
interface ObjectStore {
  get(key: string): Promise<unknown>;
  getAll(): Promise<unknown[]>;
  index(field: string): {
    getAll(value: string): Promise<unknown[]>;
    count(value: string): Promise<number>;
  };
  put?: ((row: object, key?: string) => Promise<unknown>) | undefined;
  delete?: ((key: string) => Promise<void>) | undefined;
  clear?: (() => Promise<void>) | undefined;
}

/** A table in IndexedDB, within one transaction. What it reads is parsed: storage is a border. */
export class BrowserTable<Name extends TableName> implements WriteTable<Row<Name>> {
  readonly #name: Name;
  readonly #objects: ObjectStore;
  readonly #schema: z.ZodMiniType<Row<Name>>;

  constructor(name: Name, objects: ObjectStore) {
    this.#name = name;
    this.#objects = objects;
    this.#schema = rowSchemas[name];
  }

  async get(key: string): Promise<Row<Name> | undefined> {
    return z.optional(this.#schema).parse(await this.#objects.get(key));
  }

  async all(): Promise<Row<Name>[]> {
    return z.array(this.#schema).parse(await this.#objects.getAll());
  }

  async allBy(field: string, value: string): Promise<Row<Name>[]> {
    return z.array(this.#schema).parse(await this.#objects.index(field).getAll(value));
  }

  async countBy(field: string, value: string): Promise<number> {
    return this.#objects.index(field).count(value);
  }

  async put(row: Row<Name>): Promise<void> {
    await this.#objects.put?.(row, tablePlans[this.#name].keyOf?.(row));
  }

  async remove(key: string): Promise<void> {
    await this.#objects.delete?.(key);
  }

  async clear(): Promise<void> {
    await this.#objects.clear?.();
  }
}
