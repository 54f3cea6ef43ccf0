import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import type { AccountRecord, KeyRecord, Millis } from './records.ts';

/**
 * PRI-1: the primary token that an account lacks, to be stored, or `null` where it has one or the
 * policy has none. `secretDigest` is that of a secret that nobody was given: regenerating the
 * token is what first hands one out (SEC-1).
 */
export function ensurePrimaryToken(
  keys: readonly KeyRecord[],
  context: {
    now: Millis;
    policy: GalleryPolicy;
    account: AccountRecord;
    id: string;
    secretDigest: string;
  },
): KeyRecord | null {
  const { now, policy, account, id, secretDigest } = context;
  if (!policy.primaryToken || keys.some(({ kind }) => kind === 'primary')) return null;
  return {
    id,
    account: account.name,
    owner: account.name,
    name: 'Primary',
    kind: 'primary',
    scopes: [],
    subjects: { packages: [], patterns: [] },
    created: now,
    regeneratedAt: null,
    expires: null,
    lifetimeDays: null,
    lastUsed: null,
    revocation: null,
    secretDigest,
    revision: 1,
    mailed: { warning: false, expired: false },
  };
}
