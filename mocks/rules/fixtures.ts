import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import { createKey, type CreateContext } from './create-key.ts';
import { listOwners } from './list-owners.ts';
import { DAY, type AccountRecord, type KeyRecord, type OrganizationRecord } from './records.ts';
import type { Refusal, Result } from './result.ts';

// The world that the tests of the rules share.

export const now = Date.parse('2026-11-20T12:00:00Z');
export const pageUrl = 'https://gallery.example/account/apikeys';

export const dana: AccountRecord = {
  name: 'dana',
  email: 'dana@example.com',
  emailConfirmed: true,
  locked: false,
};

/** Dana is an admin of contoso, a collaborator of fabrikam, and nothing to tailspin. */
export const organizations: OrganizationRecord[] = [
  { name: 'fabrikam', locked: false, members: [{ account: 'dana', role: 'collaborator' }] },
  { name: 'contoso', locked: false, members: [{ account: 'dana', role: 'admin' }] },
  { name: 'tailspin', locked: false, members: [{ account: 'erin', role: 'admin' }] },
];

/** Everything that any rule is handed, for dana at {@link now}. */
export function contextOf(
  policy: GalleryPolicy,
  changes: Partial<CreateContext> = {},
): CreateContext & { organizations: OrganizationRecord[] } {
  const account = changes.account ?? dana;
  return {
    now,
    policy,
    account,
    owners: listOwners(account, organizations, () => 1),
    organizations,
    pageUrl,
    id: 'k1',
    secretDigest: 'new-digest',
    keyCount: 0,
    ...changes,
  };
}

/** A scoped key of dana's, made 100 days ago for 365, which may push `Alpha` and `Alpha.*`. */
export function keyOf(changes: Partial<KeyRecord> = {}): KeyRecord {
  return {
    id: 'k1',
    account: 'dana',
    owner: 'dana',
    name: 'Nightly build',
    kind: 'scoped',
    scopes: ['push'],
    subjects: { packages: ['Alpha'], patterns: ['Alpha.*'] },
    created: now - 100 * DAY,
    regeneratedAt: null,
    expires: now + 265 * DAY,
    lifetimeDays: 365,
    lastUsed: now - DAY,
    revocation: null,
    secretDigest: 'old-digest',
    revision: 3,
    mailed: { warning: false, expired: false },
    ...changes,
  };
}

/** A full-access key from before scopes, made two years ago. */
export function legacyKeyOf(changes: Partial<KeyRecord> = {}): KeyRecord {
  return keyOf({
    name: 'Full access API key',
    kind: 'legacy',
    scopes: [],
    subjects: { packages: [], patterns: [] },
    created: now - 730 * DAY,
    expires: null,
    lifetimeDays: null,
    ...changes,
  });
}

/** A key without scopes and without a date. */
export function unscopedKeyOf(changes: Partial<KeyRecord> = {}): KeyRecord {
  return legacyKeyOf({ name: 'Build server', kind: 'unscoped', ...changes });
}

/** What a rule granted; throws with the refusal where it did not. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Why a rule refused; throws where it did not. */
export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error('granted');
  return result.refusal;
}

/** The field problems of a refusal as `pointer code`, in their order. */
export function faultsOf(result: Result<unknown>): string[] {
  return problemsIn(result).map(({ pointer, code }) => `${pointer} ${code}`);
}

export function problemsIn(result: Result<unknown>): FieldProblem[] {
  return refusalOf(result).errors ?? [];
}

/** A body that creates a key for contoso. */
export const creation = {
  name: 'Nightly build',
  owner: 'contoso',
  scopes: ['push', 'unlist'],
  subjects: { packages: ['Contoso.Core'], patterns: ['Contoso.Service.*'] },
  expiry: { days: 365 },
};

/** What comes of that body, changed. */
export function create(policy: GalleryPolicy, changes: Record<string, unknown> = {}) {
  return createKey({ ...creation, ...changes }, contextOf(policy));
}

/** The key that such a body makes. */
export function keyFrom(policy: GalleryPolicy, changes: Record<string, unknown> = {}): KeyRecord {
  return valueOf(create(policy, changes)).key;
}
