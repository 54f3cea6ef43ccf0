import type { RuleContext } from '#mocks/rules/context.ts';
import { DAY } from '#mocks/rules/records.ts';
import type { KeyRecord } from '#mocks/rules/records.ts';
import { toHex } from '#mocks/rules/to-hex.ts';
import type { LegacySpec } from './scenario.ts';

/** A full-access key as the years before scopes left it (LEG-1); no request can make one (LEG-2). */
export function makeLegacyKey(
  name: string,
  { age, used }: LegacySpec,
  { account, now }: RuleContext,
  randomBytes: (count: number) => Uint8Array,
): KeyRecord {
  return {
    id: toHex(randomBytes(8)),
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
    lastUsed: used === undefined ? null : now - used * DAY,
    revocation: null,
    secretDigest: toHex(randomBytes(32)),
    revision: 1,
    mailed: { warning: false, expired: false },
  };
}
