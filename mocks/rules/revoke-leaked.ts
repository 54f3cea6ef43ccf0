import type { KeyChange } from './context.ts';
import { writeLeakedMail, type MailContext } from './mail-texts.ts';
import { recordActivity } from './record-activity.ts';
import type { KeyRecord } from './records.ts';

/**
 * REV-2: what a gallery administrator does when a secret has leaked: the key is revoked, and the
 * owner told where it was found. `account` in the context is the key's own. A key that is revoked
 * already stays as it is: what leaked has been of no use since.
 */
export function revokeLeaked(
  key: KeyRecord,
  leak: { source: string; url: string | null },
  context: MailContext,
): KeyChange {
  if (key.revocation !== null) return { key, mail: null, activity: null };
  const revoked: KeyRecord = {
    ...key,
    revocation: { at: context.now, source: leak.source, url: leak.url },
    revision: key.revision + 1,
  };
  return {
    key: revoked,
    mail: writeLeakedMail(revoked, leak, context),
    activity: recordActivity(revoked, context.now, 'revoke', `Leaked, found by ${leak.source}`),
  };
}
