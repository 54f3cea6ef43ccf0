import type { KeyStatus } from '#src/contract/api-key.ts';
import { OVERVIEW_LIMIT, type Overview } from '#src/contract/key-list.ts';
import type { Moment } from './context.ts';
import { keyStatus } from './key-status.ts';
import { orderKeys } from './order-keys.ts';
import { presentMoment, presentRevocation } from './present-key.ts';
import type { KeyRecord } from './records.ts';

/**
 * What the banners and tabs show of all an account's keys: how many there are of each status
 * (NET-7), the newest that have expired (WRN-1), are about to (WRN-7) or were revoked (REV-2),
 * and the server's clock (EXP-7).
 */
export function composeOverview(keys: readonly KeyRecord[], moment: Moment): Overview {
  const byStatus = groupByStatus(keys, moment);
  const newest = (status: KeyStatus) => orderKeys(byStatus[status]).slice(0, OVERVIEW_LIMIT);
  return {
    now: presentMoment(moment.now),
    counts: {
      active: byStatus.active.length,
      expiring: byStatus.expiring.length,
      expired: byStatus.expired.length,
      revoked: byStatus.revoked.length,
      retired: byStatus.retired.length,
      total: keys.length,
    },
    expired: newest('expired').map(({ id, name }) => ({ id, name })),
    expiring: newest('expiring').flatMap(({ id, name, expires }) =>
      expires === null ? [] : [{ id, name, expires: presentMoment(expires) }],
    ),
    revoked: newest('revoked').flatMap(({ id, name, revocation }) =>
      revocation === null ? [] : [{ id, name, revocation: presentRevocation(revocation) }],
    ),
  };
}

function groupByStatus(keys: readonly KeyRecord[], moment: Moment): Record<KeyStatus, KeyRecord[]> {
  const groups: Record<KeyStatus, KeyRecord[]> = {
    active: [],
    expiring: [],
    expired: [],
    revoked: [],
    retired: [],
  };
  for (const key of keys) groups[keyStatus(key, moment)].push(key);
  return groups;
}
