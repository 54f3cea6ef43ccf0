import type { Action } from '#src/contract/gallery-policy.ts';
import type { Moment } from './context.ts';
import { findStanding, type Standing } from './find-standing.ts';
import { listGrantedActions } from './granted-actions.ts';
import { findCoveringSubject, type PreparedSubjects } from './prepare-subjects.ts';
import type { AccountRecord, KeyRecord, OrganizationRecord, PackageRecord } from './records.ts';
import { requireUsable } from './require-usable.ts';
import { granted, refused, type Result } from './result.ts';
import { actionWords } from './roles.ts';

/** What the gallery protocol can be asked to do. */
export type Use = 'push' | 'unlist' | 'relist';

/** What someone who holds a key wants to do with it. */
export interface UseRequest {
  key: KeyRecord;
  /** The key's own, by `prepareSubjects`. */
  subjects: PreparedSubjects;
  use: Use;
  packageId: string;
  /** The package of that ID, in any case, as it is stored; `null` where there is none. */
  stored: PackageRecord | null;
}

/** What else decides a use: the key's account, and all organizations. */
export interface UseContext extends Moment {
  account: AccountRecord;
  organizations: readonly OrganizationRecord[];
}

/** A use that is allowed (USE-3). */
export interface AllowedUse {
  action: Action;
  /** The subject that covers the package, as written; `null` for a key that covers everything. */
  subject: string | null;
  /** Whose the package is, also once it is pushed for the first time (USE-4). */
  owner: string;
}

/**
 * USE: whether a key may be used so, at this moment. Allowed when the key is in force (USE-2), its
 * account is neither locked nor unconfirmed, a scope grants the action (SCO-1), a subject covers
 * the package ID (SUB), and an owner for whom the key acts has the package and lets the account
 * do this (USE-5). Everything else is `key-refused`, and the refusal says which rule it was
 * (USE-6); unlist and relist of a package that does not exist is `not-found` (USE-7).
 */
export function decideUse(request: UseRequest, context: UseContext): Result<AllowedUse> {
  const { key, stored, use } = request;
  const usable = requireUsable(key, context);
  if (!usable.ok) return usable;
  const account = requireOpenAccount(context.account);
  if (!account.ok) return account;
  const action = nameAction(use, stored);
  if (!listGrantedActions(key, context.policy).includes(action)) {
    return refuse('SCO-1', `No scope of the API key lets it ${actionWords[action]}.`);
  }
  const subject = findCoveringSubject(request.subjects, request.packageId);
  if (subject === null && key.kind === 'scoped') {
    return refuse('SUB-1', `No package or pattern of the API key covers ${request.packageId}.`);
  }
  if (stored === null && use !== 'push') {
    const detail = `There is no package ${request.packageId}.`;
    return refused({ code: 'not-found', rule: 'USE-7', detail });
  }
  const owner = stored?.owner ?? nameOfOwner(key);
  const standing = actsFor(key, owner)
    ? findStanding(context.account, owner, action, context.organizations)
    : 'not-a-member';
  if (standing !== 'permitted') return refuseStanding(standing, request, owner, action);
  return granted({ action, subject, owner });
}

/** USE-4: the action that a use is; of a push, by whether the package exists. */
export function nameAction(use: Use, stored: PackageRecord | null): Action {
  if (use !== 'push') return use;
  return stored === null ? 'push-new-package' : 'push-new-version';
}

/** A legacy key acts for its account, whatever else is written in it (LEG-4). */
function nameOfOwner(key: KeyRecord): string {
  return key.kind === 'legacy' ? key.account : key.owner;
}

/**
 * Whether a key acts for an owner at all. One without scopes that is the account's own does
 * everything that its account may do, for its organizations too (POL-4).
 */
function actsFor(key: KeyRecord, owner: string): boolean {
  const isUnlimited = key.kind === 'primary' || key.kind === 'unscoped';
  return owner === nameOfOwner(key) || (isUnlimited && key.owner === key.account);
}

function requireOpenAccount({ name, locked, emailConfirmed }: AccountRecord): Result<null> {
  if (locked) return refuse('KEY-5', `The account ${name} is locked.`);
  if (!emailConfirmed) return refuse('KEY-5', `The account ${name} is not confirmed.`);
  return granted(null);
}

function refuseStanding(
  standing: Exclude<Standing, 'permitted'>,
  { key, packageId, stored }: UseRequest,
  owner: string,
  action: Action,
): Result<never> {
  switch (standing) {
    case 'not-a-member':
      return stored !== null && owner !== nameOfOwner(key)
        ? refuse('USE-5', `${nameOfOwner(key)} is not an owner of ${packageId}.`)
        : refuse('USE-5', `${key.account} is no longer a member of ${owner}.`);
    case 'owner-locked':
      return refuse('USE-6', `The owner ${owner} is locked.`);
    case 'not-permitted':
      return refuse('SCO-6', `${key.account} may not ${actionWords[action]} for ${owner}.`);
  }
}

function refuse(rule: string, detail: string): Result<never> {
  return refused({ code: 'key-refused', rule, detail });
}
