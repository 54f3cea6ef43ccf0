import type { Changes } from './changes.ts';
import type { Undo } from './memory-table.ts';
import { RecordedTable } from './recorded-table.ts';
import type { WriteTables } from './store.ts';
import { makeTables } from './tables.ts';

/** All tables in memory, with an account of what is done to them until it is finished. */
export class RecordedWorld {
  readonly #undo: Undo[] = [];
  readonly #recorded: Pick<RecordedTable<'world'>, 'writeChanges' | 'forgetChanges' | 'replay'>[] =
    [];
  readonly tables: WriteTables = makeTables((name) => {
    const table = new RecordedTable(name, this.#undo);
    this.#recorded.push(table);
    return table;
  });

  /** What was done since the last `finish`. */
  get changes(): Changes {
    const changes: Changes = {};
    for (const table of this.#recorded) table.writeChanges(changes);
    return changes;
  }

  /** What was done is done for good. */
  finish(): void {
    this.#undo.length = 0;
    for (const table of this.#recorded) table.forgetChanges();
  }

  /** Takes back what was done since the last `finish`. */
  takeBack(): void {
    for (const step of this.#undo.toReversed()) step();
    this.finish();
  }

  /** Does again what was done elsewhere. */
  async replay(changes: Changes): Promise<void> {
    for (const table of this.#recorded) await table.replay(changes);
    this.finish();
  }
}
