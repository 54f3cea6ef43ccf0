import type { KeyChange } from '#mocks/rules/context.ts';
import type { WriteTables } from '#mocks/store/store.ts';

/** Stores a key with the activity and the mail that its change brings (KEY-7, WRN-5). */
export async function storeChange(tables: WriteTables, change: KeyChange): Promise<void> {
  await tables.keys.put(change.key);
  await storeActivityAndMail(tables, change);
}

/** The same where the key itself goes. */
export async function storeActivityAndMail(
  tables: WriteTables,
  { activity, mail }: Pick<KeyChange, 'activity' | 'mail'>,
): Promise<void> {
  if (activity !== null) await tables.activity.put(activity);
  if (mail !== null) await tables.mails.put(mail);
}
