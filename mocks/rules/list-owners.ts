import type { Owner } from '#src/contract/account.ts';
import type { Action } from '#src/contract/gallery-policy.ts';
import type { AccountRecord, OrganizationRecord } from './records.ts';
import { allActions, roleActions } from './roles.ts';

/**
 * For whom an account may act (KEY-3), with what it may do for each (SCO-6): the account itself
 * first, then the organizations of which it is a member, by name. `organizations` may be all
 * that there are; `countPackages` gives how many packages an owner has.
 */
export function listOwners(
  account: AccountRecord,
  organizations: readonly OrganizationRecord[],
  countPackages: (owner: string) => number,
): Owner[] {
  const joined = organizations
    .flatMap((organization): Owner[] => {
      const actions = findMemberActions(account, organization);
      return actions === null ? [] : [describeOwner(organization.name, actions)];
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return [
    {
      name: account.name,
      kind: 'account',
      actions: [...allActions],
      packageCount: countPackages(account.name),
    },
    ...joined,
  ];

  function describeOwner(name: string, actions: readonly Action[]): Owner {
    return { name, kind: 'organization', actions: [...actions], packageCount: countPackages(name) };
  }
}

/**
 * What an account may do for an organization: nothing while that is locked,
 * and `null` where the account is no member of it.
 */
export function findMemberActions(
  account: AccountRecord,
  organization: OrganizationRecord,
): readonly Action[] | null {
  const member = organization.members.find(({ account: name }) => name === account.name);
  if (member === undefined) return null;
  return organization.locked ? [] : roleActions[member.role];
}
