import type { AccountRecord, OrganizationRecord, PackageRecord } from '#mocks/rules/records.ts';
import type { Scenario } from './scenario.ts';
import world from './world.json' with { type: 'json' };

interface People {
  account: AccountRecord;
  otherAccounts: AccountRecord[];
  organizations: OrganizationRecord[];
  packages: PackageRecord[];
}

/**
 * The people of `world.json`, and its packages with those that a scenario adds, each at 1.0.0; of a
 * newcomer's only the others'.
 */
export function readPeople(scenario: Scenario): People {
  const packagesByOwner = [
    ...Object.entries(world.packages),
    ...Object.entries(scenario.packages ?? {}),
  ];
  const isOthers = (name: string) => !scenario.isNewcomer || name !== world.account.name;
  return {
    account: world.account,
    otherAccounts: world.otherAccounts,
    organizations: world.organizations.map(({ name, members }) => ({
      name,
      locked: false,
      members: members
        .filter(({ account }) => isOthers(account))
        .map(({ account, role }) => ({ account, role: readRole(role) })),
    })),
    packages: packagesByOwner
      .filter(([owner]) => isOthers(owner))
      .flatMap(([owner, ids]) =>
        ids.map((id) => ({ id, owner, versions: [{ version: '1.0.0', listed: true }] })),
      ),
  };
}

function readRole(role: string): 'admin' | 'collaborator' {
  if (role === 'admin' || role === 'collaborator') return role;
  throw new Error(`world.json: “${role}” is not a role`);
}
