import { crc32 } from './crc32.ts';
import { DAY, type KeyRecord, type Millis } from './records.ts';

const FIRST_DAY = 90;
const LAST_DAY = 110;

/**
 * UNU-2: when a key that has no date is to expire, once keys get dates at `start`: between 90 and
 * 110 days ahead, spread evenly, and decided by the key's ID alone, so that they do not all lapse
 * on one day and asking again gives the same answer.
 */
export function spreadExpiry(id: string, start: Millis): Millis {
  const share = crc32(id) / 2 ** 32;
  return start + FIRST_DAY * DAY + Math.floor(share * (LAST_DAY - FIRST_DAY) * DAY);
}

/** UNU-2: a key with the date that it gets when dates are introduced; one that has a date keeps it. */
export function introduceExpiry(key: KeyRecord, start: Millis): KeyRecord {
  if (key.expires !== null) return key;
  return { ...key, expires: spreadExpiry(key.id, start), revision: key.revision + 1 };
}
