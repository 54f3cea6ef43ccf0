import type { Moment } from './context.ts';
import { keyStatus } from './key-status.ts';
import { formatMoment } from './mail-texts.ts';
import type { KeyRecord } from './records.ts';
import { granted, refused, type Result } from './result.ts';

/**
 * USE-2: a known key that is revoked, retired or expired is refused in so many words: its holder
 * has proved possession, and needs to know what to do.
 */
export function requireUsable(key: KeyRecord, moment: Moment): Result<KeyRecord> {
  switch (keyStatus(key, moment)) {
    case 'active':
    case 'expiring':
      return granted(key);
    case 'revoked':
      return refuse('REV-1', `The API key was revoked. ${sayRemedy(key)}`);
    case 'retired':
      return refuse('LEG-3', `The API key is retired, for want of use. ${sayRemedy(key)}`);
    case 'expired':
      return key.expires === null
        ? refuse('UNU-1', 'The API key has expired, for want of use. Regenerate it.')
        : refuse('EXP-3', `The API key expired on ${formatMoment(key.expires)}. Regenerate it.`);
  }
}

function sayRemedy({ kind }: KeyRecord): string {
  return kind === 'legacy' ? 'Create a new key.' : 'Regenerate it.';
}

function refuse(rule: string, detail: string): Result<never> {
  return refused({ code: 'key-refused', rule, detail });
}
