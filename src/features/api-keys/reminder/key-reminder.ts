import type { ApiKeySummary } from '#src/contract/api-key.ts';
import { DAY_MS } from '#src/lib/day.ts';
import { formatMoment, UTC } from '#src/lib/format-time.ts';
import type { CalendarEvent } from './write-calendar.ts';

/** What a reminder needs to know besides its key. */
export interface ReminderContext {
  galleryName: string;
  /** The policy's: how many days before expiry to remind. */
  warnDays: number;
  /** The page's own address, without a query: `https://gallery.example/account/keys`. */
  pageUrl: string;
  /** What keeps the key from lapsing (REG-8). */
  renewal: 'regenerate' | 'edit';
  /** The server's time, in ms. */
  now: number;
}

const advice = {
  regenerate: 'Regenerate it before then, and give the new secret to the tool that uses it:',
  edit: 'Edit it before then, and give it a later expiry:',
};

type RemindedKey = Pick<ApiKeySummary, 'id' | 'name' | 'owner' | 'expires' | 'revision'>;

/**
 * The calendar event that reminds of renewing a key, ten days before it expires (`warnDays`,
 * days of 86,400,000 ms, EXP-2), or halfway through what is left of it where that is less. It keeps
 * its UID for as long as the key is there, so that adding it again moves it. `null` for a key
 * that does not expire, or has expired. The secret is not in it (SEC-1).
 */
export function remindOf(key: RemindedKey, context: ReminderContext): CalendarEvent | null {
  const { galleryName, warnDays, pageUrl, renewal, now } = context;
  const expires = key.expires === null ? now : Date.parse(key.expires);
  if (expires <= now) return null;
  const warning = expires - warnDays * DAY_MS;
  const url = `${pageUrl}?${renewal}=${encodeURIComponent(key.id)}`;
  return {
    uid: `${encodeURIComponent(key.id)}@${new URL(pageUrl).host}`,
    sequence: key.revision,
    at: warning > now ? warning : (now + expires) / 2,
    summary: `API key “${key.name}” is about to expire`,
    description:
      `The API key “${key.name}” of ${key.owner} (${galleryName}) expires on ` +
      `${formatMoment(expires, UTC)}. ${advice[renewal]}\n${url}`,
    url,
  };
}
