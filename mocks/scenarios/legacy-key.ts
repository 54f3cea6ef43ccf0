import type { RuleContext } from '#mocks/rules/context.ts';
import { DAY } from '#mocks/rules/records.ts';
import type { KeyRecord } from '#mocks/rules/records.ts';
import { toHex } from '#mocks/rules/to-hex.ts';
import type { LegacySpec } from './scenario.ts';

/** Often enough that none is retired for disuse before its last use (LEG-3). */
const USED_EVERY = 300;

/** A full-access key as the years before scopes made it (LEG-1); no request can make one (LEG-2). */
export function makeLegacyKey(
  { id, name }: { id: string; name: string },
  { age }: LegacySpec,
  { account, now }: RuleContext,
  randomBytes: (count: number) => Uint8Array,
): KeyRecord {
  return {
    id,
    account: account.name,
    owner: account.name,
    name,
    kind: 'legacy',
    scopes: [],
    subjects: { packages: [], patterns: [] },
    created: now - age * DAY,
    regeneratedAt: null,
    expires: null,
    lifetimeDays: null,
    lastUsed: null,
    revocation: null,
    secretDigest: toHex(randomBytes(32)),
    revision: 1,
    mailed: { warning: false, expired: false },
  };
}

/** When such a key was used, in days ago: now and then, for the last time as its scenario says. */
export function usesOfLegacyKey({ age, used }: LegacySpec): number[] {
  if (used === undefined) return [];
  const count = Math.ceil((age - used) / USED_EVERY);
  return Array.from({ length: count }, (_, index) => used + index * USED_EVERY);
}
