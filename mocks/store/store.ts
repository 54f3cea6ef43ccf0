import type { Row, TableName } from './rows.ts';

/** What can be asked of a table. */
interface ReadTable<Value> {
  get(key: string): Promise<Value | undefined>;
  /** Every row, and where rows are numbered, in the order in which they came. */
  all(): Promise<Value[]>;
  /** The rows whose indexed `field` is `value`. */
  allBy(field: string, value: string): Promise<Value[]>;
  countBy(field: string, value: string): Promise<number>;
}

export interface WriteTable<Value> extends ReadTable<Value> {
  /** Stores a row in the place of the one with the same key, or at the end where rows are numbered. */
  put(row: Value): Promise<void>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}

export type ReadTables = { [Name in TableName]: ReadTable<Row<Name>> };
export type WriteTables = { [Name in TableName]: WriteTable<Row<Name>> };

/**
 * Where a world is kept. `write` is one transaction: what `work` does is stored all together when
 * it ends, or not at all when it throws (KEY-7, NET-6), and no other transaction comes between.
 * `work` may await nothing but the tables it is given: a browser ends a transaction that waits
 * for anything else.
 */
export interface Store {
  read<Value>(work: (tables: ReadTables) => Promise<Value>): Promise<Value>;
  write<Value>(work: (tables: WriteTables) => Promise<Value>): Promise<Value>;
}
