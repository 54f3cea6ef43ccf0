import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import type { RuleContext } from './context.ts';
import { isExpired } from './key-status.ts';
import { writeExpiredMail, writeExpiringMail } from './mail-texts.ts';
import {
  DAY,
  type AccountRecord,
  type KeyRecord,
  type MailRecord,
  type Millis,
} from './records.ts';

/** A mail that is due, and its key with the mail marked as sent. */
export interface DueMail {
  key: KeyRecord;
  mail: MailRecord;
}

export interface DueContext extends Pick<RuleContext, 'now' | 'policy' | 'pageUrl'> {
  accounts: readonly AccountRecord[];
}

/**
 * WRN-4: the mails that are due at this moment, by the state of the keys and no cursor, so that a
 * job that was down sends each once when it is back. Store key and mail together. A key that is
 * revoked, deleted or regenerated is not mailed about; one that has expired gets that mail only.
 */
export function dueMails(keys: readonly KeyRecord[], context: DueContext): DueMail[] {
  const accounts = new Map(context.accounts.map((account) => [account.name, account]));
  return keys.flatMap((key) => {
    const account = accounts.get(key.account);
    const kind = findDueKind(key, context);
    if (account === undefined || kind === null) return [];
    const write = kind === 'expired' ? writeExpiredMail : writeExpiringMail;
    const sent = kind === 'expired' ? { expired: true } : { warning: true };
    return [
      {
        key: { ...key, mailed: { ...key.mailed, ...sent } },
        mail: write(key, { ...context, account }),
      },
    ];
  });
}

function findDueKind(key: KeyRecord, context: DueContext): 'expiring' | 'expired' | null {
  if (key.revocation !== null) return null;
  if (isExpired(key, context)) return key.mailed.expired ? null : 'expired';
  const warnAt = findWarningTime(key, context.policy);
  return warnAt !== null && context.now >= warnAt && !key.mailed.warning ? 'expiring' : null;
}

/**
 * WRN-2: the policy's days before expiry, or halfway through a life that is no longer than that.
 * A life begins with the present secret. `null` for a key without a date.
 */
function findWarningTime(key: KeyRecord, policy: GalleryPolicy): Millis | null {
  if (key.expires === null) return null;
  const born = key.regeneratedAt ?? key.created;
  const life = key.expires - born;
  const notice = policy.warnDays * DAY;
  return life <= notice ? born + life / 2 : key.expires - notice;
}
