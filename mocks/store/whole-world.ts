import type { Rows, TableName } from './rows.ts';
import type { ReadTables, Store, WriteTables } from './store.ts';
import { tableNames } from './tables.ts';

/** Puts a whole world in the place of the one that is there. */
export async function replaceWorld(store: Store, rows: Rows): Promise<void> {
  await store.write((tables) => refill(tables, rows));
}

/** The same within a transaction. */
export async function refill(tables: WriteTables, rows: Rows): Promise<void> {
  await Promise.all(tableNames.map((name) => tables[name].clear()));
  await Promise.all(tableNames.map((name) => putTable(tables, rows, name)));
}

async function putTable<Name extends TableName>(
  tables: WriteTables,
  rows: Rows,
  name: Name,
): Promise<void> {
  for (const row of rows[name]) await tables[name].put(row);
}

/** Everything that is stored, as it is stored. */
export async function readWorld(store: Store): Promise<Rows> {
  return store.read(readTables);
}

/** The same within a transaction. */
export async function readTables(tables: ReadTables): Promise<Rows> {
  return {
    world: await tables.world.all(),
    accounts: await tables.accounts.all(),
    organizations: await tables.organizations.all(),
    packages: await tables.packages.all(),
    keys: await tables.keys.all(),
    mails: await tables.mails.all(),
    activity: await tables.activity.all(),
    replies: await tables.replies.all(),
  };
}
