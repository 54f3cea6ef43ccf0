import type { Action } from '#src/contract/gallery-policy.ts';
import { findMemberActions } from './list-owners.ts';
import type { AccountRecord, OrganizationRecord } from './records.ts';

/** Whether an account may do something on behalf of an owner, and if not, why. */
export type Standing = 'permitted' | 'not-a-member' | 'owner-locked' | 'not-permitted';

/** SCO-6, USE-5: how an account stands to an owner at this moment; `organizations` are all. */
export function findStanding(
  account: AccountRecord,
  owner: string,
  action: Action,
  organizations: readonly OrganizationRecord[],
): Standing {
  if (owner === account.name) return 'permitted';
  const organization = organizations.find(({ name }) => name === owner);
  const actions = organization && findMemberActions(account, organization);
  if (organization === undefined || !actions) return 'not-a-member';
  if (organization.locked) return 'owner-locked';
  return actions.includes(action) ? 'permitted' : 'not-permitted';
}
