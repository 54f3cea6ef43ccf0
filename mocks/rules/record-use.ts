import type { ActivityRecord, KeyRecord, Millis } from './records.ts';
import type { Result } from './result.ts';

/**
 * USE-8: what an attempt to use a known key leaves behind. An allowed one moves last used, a
 * refused one does not; both are in the activity, the refused one with its rule and reason. The
 * revision stays: a push must not make an open edit stale (NET-3). The package ID is `null` for
 * a push of a file that names no package.
 */
export function recordUse(
  key: KeyRecord,
  attempt: { action: string; packageId: string | null },
  outcome: Result<unknown>,
  now: Millis,
): { key: KeyRecord; activity: ActivityRecord } {
  const what = { keyId: key.id, at: now, ...attempt };
  if (outcome.ok) {
    return {
      key: { ...key, lastUsed: now },
      activity: { ...what, allowed: true, rule: null, detail: 'Allowed' },
    };
  }
  const { rule, detail } = outcome.refusal;
  return { key, activity: { ...what, allowed: false, rule, detail } };
}
