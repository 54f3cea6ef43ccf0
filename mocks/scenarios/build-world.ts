import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { listOwners } from '#mocks/rules/list-owners.ts';
import type { Millis } from '#mocks/rules/records.ts';
import type { Rows } from '#mocks/store/rows.ts';
import { WORLD_VERSION } from '#mocks/store/rows.ts';
import { addKeys } from './add-keys.ts';
import { readPeople } from './people.ts';
import type { Scenario } from './scenario.ts';

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
 * A whole world as it would be stored. Its keys are created, used and revoked by the rules, each at
 * its moment in the past, so that no scenario shows what the engine could not reach; nobody holds
 * their secrets.
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
  const { account, organizations } = people;
  const context = { policy, account, owners, organizations, pageUrl: order.pageUrl, now };
  addKeys(rows, scenario, { context, randomBytes: order.randomBytes });
  return rows;
}
