import type { KeyChange, RuleContext } from './context.ts';
import { isDeletable } from './key-abilities.ts';
import { writeDeletedMail } from './mail-texts.ts';
import { recordActivity } from './record-activity.ts';
import type { KeyRecord } from './records.ts';
import { granted, refused, type Result } from './result.ts';

/** What a granted delete stores beside the key's going; neither where no key went. */
export type DeletedKey = Pick<KeyChange, 'mail' | 'activity'>;

/**
 * DEL: lets a key go for good. Every account may (KEY-5), with every kind of key but the primary
 * (`not-deletable`, DEL-1). `null` is a key that is gone, or was never there, or is another
 * account's (NET-4): that is answered as if it had just been deleted, and nobody is told (DEL-2).
 */
export function deleteKey(
  key: KeyRecord | null,
  context: Omit<RuleContext, 'owners'>,
): Result<DeletedKey> {
  if (key === null) return granted({ mail: null, activity: null });
  if (!isDeletable(key)) {
    return refused({
      code: 'not-deletable',
      rule: 'DEL-1',
      detail:
        'The primary key cannot be deleted, and is unchanged. Regenerate or revoke it instead.',
    });
  }
  return granted({
    mail: writeDeletedMail(key, context),
    activity: recordActivity(key, context.now, 'delete', 'Deleted for good'),
  });
}
