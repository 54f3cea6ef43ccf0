import type { AccountRecord } from './records.ts';
import { granted, refused, type Result } from './result.ts';

/**
 * KEY-5: an account that is locked, or whose e-mail address is unconfirmed, may list, revoke and
 * delete; it may not create, edit or regenerate, which ask this first (KEY-6).
 */
export function requireAccount(account: AccountRecord): Result<AccountRecord> {
  if (account.locked) {
    return refused({
      code: 'account-locked',
      rule: 'KEY-5',
      detail:
        'Your account is locked. You can still revoke and delete keys. ' +
        "Contact the gallery's support to unlock it.",
    });
  }
  if (!account.emailConfirmed) {
    return refused({
      code: 'account-unconfirmed',
      rule: 'KEY-5',
      detail:
        `Your e-mail address ${account.email} is not confirmed. ` +
        'You can still revoke and delete keys. Confirm the address to do more.',
    });
  }
  return granted(account);
}
