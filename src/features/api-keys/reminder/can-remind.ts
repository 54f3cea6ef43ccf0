import type { ApiKeySummary } from '#src/contract/api-key.ts';

/** Whether there is anything to be reminded of: the key works, and will stop doing so by itself. */
export function canRemind({
  status,
  expires,
  regenerable,
}: Pick<ApiKeySummary, 'status' | 'expires' | 'regenerable'>): boolean {
  return (status === 'active' || status === 'expiring') && expires !== null && regenerable;
}
