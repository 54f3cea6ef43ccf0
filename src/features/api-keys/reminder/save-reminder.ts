import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { renewalOf } from '../policy-words.ts';
import { remindOf } from './key-reminder.ts';
import { writeCalendar } from './write-calendar.ts';

/** Long enough for the browser to have read what it saves. */
const KEPT_MS = 60_000;

/**
 * Hands the owner an `.ics` file with the reminder of a key, at the server's time `now` (ms).
 * Whether it did: `false` for a key that expires no more.
 */
export function saveReminder(key: ApiKeySummary, policy: GalleryPolicy, now: number): boolean {
  const { origin, pathname } = window.location;
  const { galleryName, warnDays } = policy;
  const renewal = renewalOf(policy);
  const pageUrl = origin + pathname;
  const event = remindOf(key, { galleryName, warnDays, pageUrl, renewal, now });
  if (event === null) return false;
  saveFile(`${nameFile(key.name)}.ics`, 'text/calendar;charset=utf-8', writeCalendar(event, now));
  return true;
}

/** A key's name with nothing in it that a file system or a shell could mind. */
function nameFile(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return Array.from(['api-key', ...words].join('-'))
    .slice(0, 60)
    .join('');
}

function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
