import * as z from 'zod/mini';
import { rowSchemas } from './rows.ts';
import type { Row, TableName } from './rows.ts';

/** What one transaction did to a table: whether it emptied it, then what it removed and put. */
export interface TableChange<Value> {
  cleared: boolean;
  removed: string[];
  put: Value[];
}

/** What one transaction did, by table; absent are those that it left alone. */
export type Changes = { [Name in TableName]?: TableChange<Row<Name>> | undefined };

/** A transaction as it is stored: the changes, under their number from 1 on, without a gap. */
export interface StoredChanges {
  number: number;
  changes: Changes;
}

function changeOf<Value>(row: z.ZodMiniType<Value>) {
  return z.optional(
    z.strictObject({ cleared: z.boolean(), removed: z.array(z.string()), put: z.array(row) }),
  );
}

export const StoredChanges: z.ZodMiniType<StoredChanges> = z.strictObject({
  number: z.int(),
  changes: z.strictObject({
    world: changeOf(rowSchemas.world),
    accounts: changeOf(rowSchemas.accounts),
    organizations: changeOf(rowSchemas.organizations),
    packages: changeOf(rowSchemas.packages),
    keys: changeOf(rowSchemas.keys),
    mails: changeOf(rowSchemas.mails),
    activity: changeOf(rowSchemas.activity),
    replies: changeOf(rowSchemas.replies),
  }),
});
