import type { KeyStatus } from '#src/contract/api-key.ts';
import type { Moment } from './context.ts';
import { DAY, type KeyRecord, type Millis } from './records.ts';

/**
 * How a key stands: revoked (REV-1), else retired (LEG-3), else expired (EXP-3), else expiring
 * (WRN-7), else active. Only the last two can be used.
 */
export function keyStatus(key: KeyRecord, moment: Moment): KeyStatus {
  if (key.revocation !== null) return 'revoked';
  if (isRetired(key, moment)) return 'retired';
  if (isExpired(key, moment)) return 'expired';
  return isExpiring(key, moment) ? 'expiring' : 'active';
}

/** EXP-3: expired from the very millisecond on. A key without a date may die of disuse (UNU-1). */
export function isExpired(key: KeyRecord, { now, policy }: Moment): boolean {
  const end = key.expires ?? findDisuseEnd(key, policy.disuseDays);
  return key.kind !== 'legacy' && end !== null && now >= end;
}

/** LEG-3: a legacy key is retired when it has not been used for as long as the policy says. */
function isRetired(key: KeyRecord, { now, policy }: Moment): boolean {
  const end = findDisuseEnd(key, policy.legacy?.retireAfterUnusedDays ?? null);
  return key.kind === 'legacy' && end !== null && now >= end;
}

/** When a key dies if it stays unused for so many days; one never used counts from its creation. */
function findDisuseEnd(key: KeyRecord, days: number | null): Millis | null {
  return days === null ? null : (key.lastUsed ?? key.created) + days * DAY;
}

/** WRN-7: a key is marked from the policy's number of days before its date on. */
function isExpiring(key: KeyRecord, { now, policy }: Moment): boolean {
  return key.expires !== null && key.expires - now <= policy.warnDays * DAY;
}
