import type { Moment } from '#mocks/rules/context.ts';
import { dueMails } from '#mocks/rules/due-mails.ts';
import type { WriteTables } from '#mocks/store/store.ts';

/**
 * The mail job: stores the mails that are due at this moment, each together with its key, so that
 * none is sent twice (WRN-2 to WRN-4). Gives how many. Run it within one transaction; `pageUrl` is
 * the page that the mails link to.
 */
export async function sendDueMails(
  { keys, accounts, mails }: Pick<WriteTables, 'keys' | 'accounts' | 'mails'>,
  context: Moment & { pageUrl: string },
): Promise<number> {
  const due = dueMails(await keys.all(), { ...context, accounts: await accounts.all() });
  for (const { key, mail } of due) {
    await keys.put(key);
    await mails.put(mail);
  }
  return due.length;
}
