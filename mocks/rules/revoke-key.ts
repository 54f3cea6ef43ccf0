import { REVOKED_BY_OWNER } from '#src/contract/api-key.ts';
import type { KeyChange, RuleContext } from './context.ts';
import { writeRevokedMail } from './mail-texts.ts';
import { recordActivity } from './record-activity.ts';
import type { KeyRecord } from './records.ts';
import { granted, type Result } from './result.ts';

/**
 * REV-1: makes a key unusable at once and keeps it with its configuration. Every account may,
 * locked or unconfirmed too (KEY-5), and with every kind of key (LEG-2). A key that is revoked
 * already stays as it is, with its first revocation, and nobody is told twice.
 */
export function revokeKey(key: KeyRecord, context: Omit<RuleContext, 'owners'>): Result<KeyChange> {
  if (key.revocation !== null) return granted({ key, mail: null, activity: null });
  const revoked: KeyRecord = {
    ...key,
    revocation: { at: context.now, source: REVOKED_BY_OWNER, url: null },
    revision: key.revision + 1,
  };
  return granted({
    key: revoked,
    mail: writeRevokedMail(revoked, context),
    activity: recordActivity(revoked, context.now, 'revoke', 'Revoked by its owner'),
  });
}
