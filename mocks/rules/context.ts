import type { Owner } from '#src/contract/account.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import type { ActivityRecord, AccountRecord, KeyRecord, MailRecord, Millis } from './records.ts';

/** What decides how a stored key stands at this moment. */
export interface Moment {
  now: Millis;
  policy: GalleryPolicy;
}

/** Everything that a rule may know besides what is stored and what is asked. */
export interface RuleContext extends Moment {
  /** The signed-in account. */
  account: AccountRecord;
  /** For whom the account may act, itself first (`listOwners`). */
  owners: Owner[];
  /** The address of the page, without a query; mails link to its dialogs. */
  pageUrl: string;
}

/**
 * What a granted command stores, all of it or nothing (KEY-7).
 * A command that changed nothing has no mail and no activity.
 */
export interface KeyChange {
  key: KeyRecord;
  mail: MailRecord | null;
  activity: ActivityRecord | null;
}
