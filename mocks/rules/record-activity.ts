import type { ActivityRecord, KeyRecord, Millis } from './records.ts';

/** What the owner did to a key, for its activity; never a secret (SEC-1, KEY-7). */
export function recordActivity(
  key: KeyRecord,
  at: Millis,
  action: 'create' | 'edit' | 'regenerate' | 'revoke' | 'delete',
  detail: string,
): ActivityRecord {
  return { keyId: key.id, at, action, packageId: null, allowed: true, rule: null, detail };
}
