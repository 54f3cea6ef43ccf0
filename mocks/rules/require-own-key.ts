import type { AccountRecord, KeyRecord } from './records.ts';
import { granted, refused, type Result } from './result.ts';

/** NET-4: the key, if it is the account's own; another account's is `not-found`, the same as none. */
export function requireOwnKey(
  key: KeyRecord | null | undefined,
  account: AccountRecord,
): Result<KeyRecord> {
  if (key?.account === account.name) return granted(key);
  return refused({
    code: 'not-found',
    rule: 'NET-4',
    detail: 'There is no such key. It may have been deleted. Go back to your list of keys.',
  });
}
