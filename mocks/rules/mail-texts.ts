import { describeRemaining } from '#src/contract/time-left.ts';
import type { RuleContext } from './context.ts';
import type { KeyRecord, MailKind, MailRecord, Millis } from './records.ts';

/** What a mail needs to know; `account` is the one that the key belongs to. */
export type MailContext = Pick<RuleContext, 'now' | 'policy' | 'account' | 'pageUrl'>;

// WRN-5: a mail is made of the stored key, and the secret is nowhere in that.

/** A key was made (KEY-7). */
export function writeCreatedMail(key: KeyRecord, context: MailContext): MailRecord {
  return write('created', key, context, `API key “${key.name}” was created`, [
    `The API key “${key.name}” was created for ${key.owner}. ${sayExpiry(key)}`,
    `If this was not you, revoke it: ${linkTo('revoke', key, context)}`,
  ]);
}

/** A key has a new secret (REG-1). */
export function writeRegeneratedMail(key: KeyRecord, context: MailContext): MailRecord {
  return write('regenerated', key, context, `API key “${key.name}” was regenerated`, [
    `The API key “${key.name}” has a new secret. The old one no longer works. ${sayExpiry(key)}`,
    `If this was not you, revoke it: ${linkTo('revoke', key, context)}`,
  ]);
}

/** The owner revoked a key (REV-1). */
export function writeRevokedMail(key: KeyRecord, context: MailContext): MailRecord {
  return write('revoked', key, context, `API key “${key.name}” was revoked`, [
    `The API key “${key.name}” was revoked and no longer works. It is kept in your list.`,
    sayHowToUseAgain(key, context),
  ]);
}

/** A key leaked and was revoked (REV-2). */
export function writeLeakedMail(
  key: KeyRecord,
  { source, url }: { source: string; url: string | null },
  context: MailContext,
): MailRecord {
  const place = url === null ? '' : `\n${url}`;
  return write('revoked', key, context, `API key “${key.name}” leaked and was revoked`, [
    `The secret of the API key “${key.name}” was found in public by ${source}.${place}`,
    'We revoked the key, so it no longer works. Remove the secret from that place.',
    sayHowToUseAgain(key, context),
  ]);
}

/** A key is about to expire (WRN-2). */
export function writeExpiringMail(key: KeyRecord, context: MailContext): MailRecord {
  const { expires } = key;
  const when = expires === null ? 'soon' : describeRemaining(expires, context.now);
  const date = expires === null ? '' : `, on ${formatMoment(expires)}`;
  return write('expiring', key, context, `API key “${key.name}” expires ${when}`, [
    `The API key “${key.name}” for ${key.owner} expires ${when}${date}.`,
    sayHowToKeep(key, context),
  ]);
}

/** A key has expired (WRN-3). */
export function writeExpiredMail(key: KeyRecord, context: MailContext): MailRecord {
  return write('expired', key, context, `API key “${key.name}” has expired`, [
    `The API key “${key.name}” for ${key.owner} has expired and no longer works.`,
    sayHowToUseAgain(key, context),
  ]);
}

/** A key is gone (DEL-1). */
export function writeDeletedMail(key: KeyRecord, context: MailContext): MailRecord {
  return write('deleted', key, context, `API key “${key.name}” was deleted`, [
    `The API key “${key.name}” was deleted and no longer works. It cannot be recovered.`,
    `Your API keys: ${context.pageUrl}`,
  ]);
}

function write(
  kind: MailKind,
  key: KeyRecord,
  { now, policy, account }: MailContext,
  subject: string,
  paragraphs: string[],
): MailRecord {
  const text = [`Hello ${account.name},`, ...paragraphs, policy.galleryName].join('\n\n');
  const title = `[${policy.galleryName}] ${subject}`;
  return { to: account.email, subject: title, text: `${text}\n`, kind, keyId: key.id, at: now };
}

/** The page's address with one of its dialogs open on a key. */
function linkTo(
  dialog: 'revoke' | 'regenerate' | 'edit',
  key: KeyRecord,
  { pageUrl }: MailContext,
): string {
  return `${pageUrl}?${dialog}=${encodeURIComponent(key.id)}`;
}

function sayExpiry({ expires }: KeyRecord): string {
  return expires === null ? 'It does not expire.' : `It expires on ${formatMoment(expires)}.`;
}

function sayHowToUseAgain(key: KeyRecord, context: MailContext): string {
  return key.kind === 'legacy'
    ? `It cannot be regenerated. To publish again, create a new key: ${context.pageUrl}?create`
    : `To use it again, regenerate it: ${linkTo('regenerate', key, context)}`;
}

/** Where regenerating keeps the expiry, only an edit of it helps (REG-8, EDT-5). */
function sayHowToKeep(key: KeyRecord, context: MailContext): string {
  return context.policy.regenerateExpiry === 'keep'
    ? `To keep publishing with it, give it a later expiry: ${linkTo('edit', key, context)}`
    : `To keep publishing with it, regenerate it: ${linkTo('regenerate', key, context)}`;
}

/** “20 Nov 2027, 14:05 UTC”: a mail does not know where its reader is. */
export function formatMoment(moment: Millis): string {
  const [, day, month, year, time] = new Date(moment).toUTCString().split(' ');
  return `${Number(day)} ${month} ${year}, ${time?.slice(0, 5)} UTC`;
}
