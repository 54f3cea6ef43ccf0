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
  const standing = keys.map((key) => ({ key, status: keyStatus(key, moment) }));
  const withStatus = (wanted: KeyStatus) =>
    standing.filter(({ status }) => status === wanted).map(({ key }) => key);
  const count = (status: KeyStatus) => withStatus(status).length;
  const newest = (status: KeyStatus) => orderKeys(withStatus(status)).slice(0, OVERVIEW_LIMIT);
  return {
    now: presentMoment(moment.now),
    counts: {
      active: count('active'),
      expiring: count('expiring'),
      expired: count('expired'),
      revoked: count('revoked'),
      retired: count('retired'),
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
