import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import type { RuleContext } from '#mocks/rules/context.ts';
import { createKey } from '#mocks/rules/create-key.ts';
import { ensurePrimaryToken } from '#mocks/rules/ensure-primary-token.ts';
import { listOwners } from '#mocks/rules/list-owners.ts';
import { DAY } from '#mocks/rules/records.ts';
import { toHex } from '#mocks/rules/to-hex.ts';
import type { KeyRecord, Millis } from '#mocks/rules/records.ts';
import type { Rows } from '#mocks/store/rows.ts';
import { WORLD_VERSION } from '#mocks/store/rows.ts';
import { fitToPolicy } from './fit-to-policy.ts';
import { makeLegacyKey } from './legacy-key.ts';
import { readPeople } from './people.ts';
import type { KeySpec, Scenario } from './scenario.ts';

/** What a world is built with; time, chance and the page's address are handed in. */
export interface WorldOrder {
  scenario: Scenario;
  policy: GalleryPolicy;
  /** The time that was asked for, which then stands still; `null` for the real one, running. */
  askedNow: Millis | null;
  realNow: Millis;
  randomBytes: (count: number) => Uint8Array;
  pageUrl: string;
}

/**
 * A whole world as it would be stored. Its keys are created by the rules, each at its moment in
 * the past, so that no scenario shows what the engine could not reach; nobody holds their secrets.
 */
export function buildWorld(order: WorldOrder): Rows {
  const { scenario, policy, askedNow } = order;
  const people = readPeople(scenario);
  const rows: Rows = {
    world: [
      {
        version: WORLD_VERSION,
        scenario: scenario.name,
        policyId: policy.id,
        askedNow,
        account: people.account.name,
        clock:
          askedNow === null ? { kind: 'running', offset: 0 } : { kind: 'still', now: askedNow },
      },
    ],
    accounts: [{ ...people.account, ...scenario.account }, ...people.otherAccounts],
    organizations: people.organizations,
    packages: people.packages,
    keys: [],
    mails: [],
    activity: [],
    replies: [],
  };
  const now = askedNow ?? order.realNow;
  const owners = listOwners(
    people.account,
    people.organizations,
    (owner) => people.packages.filter((one) => one.owner === owner).length,
  );
  const context = { policy, account: people.account, owners, pageUrl: order.pageUrl };
  for (const spec of scenario.keys.toSorted((one, other) => other.age - one.age))
    addKey(rows, spec, { ...context, now }, order);
  for (const spec of scenario.legacy ?? []) {
    if (policy.legacy === null) break;
    const { name } = policy.legacy;
    rows.keys.push(makeLegacyKey(name, spec, { ...context, now }, order.randomBytes));
  }
  for (const account of rows.accounts) {
    const [id, secretDigest] = [toHex(order.randomBytes(8)), toHex(order.randomBytes(32))];
    const own = rows.keys.filter((key) => key.account === account.name);
    const token = ensurePrimaryToken(own, { now, policy, account, id, secretDigest });
    if (token !== null) rows.keys.push(token);
  }
  return rows;
}

function addKey(rows: Rows, spec: KeySpec, context: RuleContext, order: WorldOrder): void {
  const { now } = context;
  const created = Math.round(now - spec.age * DAY);
  const result = createKey(fitToPolicy(spec, { ...context, now: created }), {
    ...context,
    now: created,
    id: toHex(order.randomBytes(8)),
    secretDigest: toHex(order.randomBytes(32)),
    keyCount: rows.keys.length,
  });
  if (!result.ok) {
    // A gallery of one key per account (POL-5) takes the first and has no room for the others.
    if (result.refusal.code === 'key-exists') return;
    throw new Error(`Scenario key “${spec.name}”: ${JSON.stringify(result.refusal)}`);
  }
  rows.keys.push(live(result.value.key, spec, now));
  rows.activity.push(result.value.activity);
  rows.mails.push(result.value.mail);
}

/** What has become of a key since it was created. */
function live(key: KeyRecord, { used, revoked }: KeySpec, now: Millis): KeyRecord {
  return {
    ...key,
    lastUsed: used === undefined ? null : now - used * DAY,
    revocation:
      revoked === undefined
        ? null
        : { at: now - revoked.age * DAY, source: revoked.source, url: revoked.url },
  };
}
