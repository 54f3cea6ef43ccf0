import { foldPackageId } from '#src/contract/package-pattern.ts';
import type { Row, TableName } from './rows.ts';
import type { WriteTable, WriteTables } from './store.ts';

/** How a table is kept: what names a row (`null`: rows are numbered as they come), what is indexed. */
interface TablePlan<Name extends TableName> {
  keyOf: ((row: Row<Name>) => string) | null;
  indexes: readonly (keyof Row<Name> & string)[];
}

/** The key of the one row of the table `world`. */
export const WORLD = 'world';

/** Indexed is what is looked up: a digest (SEC-4), an owner's packages, an account's keys. */
export const tablePlans: { [Name in TableName]: TablePlan<Name> } = {
  world: { keyOf: () => WORLD, indexes: [] },
  accounts: { keyOf: (row) => row.name, indexes: [] },
  organizations: { keyOf: (row) => row.name, indexes: [] },
  packages: { keyOf: (row) => foldPackageId(row.id), indexes: ['owner'] },
  keys: { keyOf: (row) => row.id, indexes: ['secretDigest', 'account'] },
  mails: { keyOf: null, indexes: [] },
  activity: { keyOf: null, indexes: ['keyId'] },
  replies: { keyOf: (row) => row.id, indexes: [] },
};

export const tableNames = Object.keys(tablePlans).filter(isTableName);

function isTableName(name: string): name is TableName {
  return Object.hasOwn(tablePlans, name);
}

/** One table of each name. */
export function makeTables(
  make: <Name extends TableName>(name: Name) => WriteTable<Row<Name>>,
): WriteTables {
  return {
    world: make('world'),
    accounts: make('accounts'),
    organizations: make('organizations'),
    packages: make('packages'),
    keys: make('keys'),
    mails: make('mails'),
    activity: make('activity'),
    replies: make('replies'),
  };
}
