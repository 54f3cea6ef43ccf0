import type { Changes, TableChange } from './changes.ts';
import { MemoryTable } from './memory-table.ts';
import type { Undo } from './memory-table.ts';
import type { Row, TableName } from './rows.ts';
import { tablePlans } from './tables.ts';

/** A table in memory that keeps account of what is done to it. */
export class RecordedTable<Name extends TableName> extends MemoryTable<Name> {
  readonly #name: Name;
  #cleared = false;
  readonly #removed = new Set<string>();
  readonly #put = new Map<string, Row<Name>>();

  constructor(name: Name, undo: Undo[]) {
    super(name, undo);
    this.#name = name;
  }

  override async put(row: Row<Name>): Promise<void> {
    await super.put(row);
    this.#put.set(tablePlans[this.#name].keyOf?.(row) ?? String(this.#put.size), row);
  }

  override async remove(key: string): Promise<void> {
    await super.remove(key);
    this.#put.delete(key);
    this.#removed.add(key);
  }

  override async clear(): Promise<void> {
    await super.clear();
    this.forgetChanges();
    this.#cleared = true;
  }

  /** Adds to `changes` what was done since the last `forgetChanges`; nothing where nothing was. */
  writeChanges(changes: Changes): void {
    const [cleared, removed, put] = [this.#cleared, [...this.#removed], [...this.#put.values()]];
    if (!cleared && removed.length + put.length === 0) return;
    const change: TableChange<Row<Name>> = { cleared, removed, put };
    Object.assign(changes, { [this.#name]: change });
  }

  forgetChanges(): void {
    this.#cleared = false;
    this.#removed.clear();
    this.#put.clear();
  }

  /** Does again what `changes` say of this table, without keeping account of it. */
  async replay(changes: Changes): Promise<void> {
    const change = changes[this.#name];
    if (change === undefined) return;
    if (change.cleared) await super.clear();
    for (const key of change.removed) await super.remove(key);
    for (const row of change.put) await super.put(row);
  }
}
