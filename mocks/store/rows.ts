import * as z from 'zod/mini';
import { KeyKind, Subjects } from '#src/contract/api-key.ts';
import { ScopeId } from '#src/contract/gallery-policy.ts';
import type {
  AccountRecord,
  ActivityRecord,
  KeyRecord,
  MailRecord,
  OrganizationRecord,
  PackageRecord,
} from '#mocks/rules/records.ts';

/** Goes up whenever what is stored changes its shape; an older world is not read but replaced. */
export const WORLD_VERSION = 2;

/** How a world's time goes: standing still at `now`, or running `offset` ms from the real one. */
const Clock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('still'), now: z.number() }),
  z.strictObject({ kind: z.literal('running'), offset: z.number() }),
]);
type Clock = z.infer<typeof Clock>;

/** What a world is: how it was asked for, by which policy it goes, who is signed in, its time. */
const WorldRecord = z.strictObject({
  version: z.literal(WORLD_VERSION),
  scenario: z.string(),
  policyId: z.string(),
  /** The `now` it was asked for with, which tells a new wish from a refresh; `null` for none. */
  askedNow: z.nullable(z.number()),
  account: z.string(),
  clock: Clock,
});
export type WorldRecord = z.infer<typeof WorldRecord>;

/** That an intent was carried out (NET-2). Digests only: neither the answer nor its secret. */
const ReplyRecord = z.strictObject({
  id: z.string(),
  requestDigest: z.string(),
  at: z.number(),
});
export type ReplyRecord = z.infer<typeof ReplyRecord>;

const Millis = z.number();
const AccountRow = z.strictObject({
  name: z.string(),
  email: z.string(),
  emailConfirmed: z.boolean(),
  locked: z.boolean(),
});
const OrganizationRow = z.strictObject({
  name: z.string(),
  locked: z.boolean(),
  members: z.array(
    z.strictObject({ account: z.string(), role: z.enum(['admin', 'collaborator']) }),
  ),
});
const PackageRow = z.strictObject({
  id: z.string(),
  owner: z.string(),
  versions: z.array(z.strictObject({ version: z.string(), listed: z.boolean() })),
});
const KeyRow = z.strictObject({
  id: z.string(),
  account: z.string(),
  owner: z.string(),
  name: z.string(),
  kind: KeyKind,
  scopes: z.array(ScopeId),
  subjects: Subjects,
  created: Millis,
  regeneratedAt: z.nullable(Millis),
  expires: z.nullable(Millis),
  lifetimeDays: z.nullable(z.number()),
  lastUsed: z.nullable(Millis),
  revocation: z.nullable(
    z.strictObject({ at: Millis, source: z.string(), url: z.nullable(z.string()) }),
  ),
  secretDigest: z.string(),
  revision: z.number(),
  mailed: z.strictObject({ warning: z.boolean(), expired: z.boolean() }),
});
const MailRow = z.strictObject({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  kind: z.enum(['created', 'regenerated', 'revoked', 'deleted', 'expiring', 'expired']),
  keyId: z.string(),
  at: Millis,
});
const ActivityRow = z.strictObject({
  keyId: z.string(),
  at: Millis,
  action: z.string(),
  packageId: z.nullable(z.string()),
  allowed: z.boolean(),
  rule: z.nullable(z.string()),
  detail: z.string(),
});

interface RowTypes {
  world: WorldRecord;
  accounts: AccountRecord;
  organizations: OrganizationRecord;
  packages: PackageRecord;
  keys: KeyRecord;
  mails: MailRecord;
  activity: ActivityRecord;
  replies: ReplyRecord;
}

export type TableName = keyof RowTypes;
export type Row<Name extends TableName> = RowTypes[Name];
/** A whole world, table by table. */
export type Rows = { [Name in TableName]: Row<Name>[] };

/** What each table holds. What comes out of a browser's storage is parsed by these. */
export const rowSchemas: { [Name in TableName]: z.ZodMiniType<Row<Name>> } = {
  world: WorldRecord,
  accounts: AccountRow,
  organizations: OrganizationRow,
  packages: PackageRow,
  keys: KeyRow,
  mails: MailRow,
  activity: ActivityRow,
  replies: ReplyRecord,
};
