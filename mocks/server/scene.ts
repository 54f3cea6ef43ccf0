import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { findPolicy } from '#mocks/policies/find-policy.ts';
import type { Moment, RuleContext } from '#mocks/rules/context.ts';
import { listOwners } from '#mocks/rules/list-owners.ts';
import type { AccountRecord, KeyRecord, Millis } from '#mocks/rules/records.ts';
import { requireOwnKey } from '#mocks/rules/require-own-key.ts';
import type { WorldRecord } from '#mocks/store/rows.ts';
import type { ReadTables } from '#mocks/store/store.ts';
import { WORLD } from '#mocks/store/tables.ts';
import type { Gallery } from './gallery.ts';
import { grantedOrThrow, problemOf, ProblemError } from './problem-error.ts';
import type { Call } from './serve.ts';

/** Who is asking, by which policy, and at what time. */
export interface Session {
  world: WorldRecord;
  policy: GalleryPolicy;
  account: AccountRecord;
  now: Millis;
}

/** The world's time (EXP-7), in ms since 1970, UTC. */
export function readClock(world: WorldRecord, gallery: Gallery): Millis {
  const { clock } = world;
  return clock.kind === 'still' ? clock.now : gallery.readRealTime() + clock.offset;
}

/** The session of a call; 401 where its cookie names an account that does not exist. */
export async function readSession(tables: ReadTables, call: Call): Promise<Session> {
  const world = await tables.world.get(WORLD);
  const policy = world === undefined ? null : findPolicy(world.policyId);
  if (world === undefined || policy === null) throw new Error('No world is loaded.');
  const account = await tables.accounts.get(call.sessionAccount ?? world.account);
  if (account === undefined)
    throw new ProblemError(
      problemOf('unauthenticated', 'Sign in and try again. Nothing was changed.'),
    );
  return { world, policy, account, now: readClock(world, call.gallery) };
}

/** Everything that a rule may know of a call (house: the rows it needs, in one transaction). */
export async function readScene(tables: ReadTables, call: Call): Promise<RuleContext> {
  const { policy, account, now } = await readSession(tables, call);
  const organizations = await tables.organizations.all();
  const counts = new Map<string, number>();
  for (const { name } of [account, ...organizations])
    counts.set(name, await tables.packages.countBy('owner', name));
  const owners = listOwners(account, organizations, (owner) => counts.get(owner) ?? 0);
  return { policy, account, now, owners, pageUrl: call.gallery.pageUrl };
}

/** The key that a path names, if it is the account's own (NET-4). */
export async function findOwnKey(
  tables: ReadTables,
  session: Moment & { account: AccountRecord },
  call: Call,
): Promise<KeyRecord> {
  const key = await tables.keys.get(call.params['id'] ?? '');
  return grantedOrThrow(requireOwnKey(key, session.account), session);
}
