import type { Desk } from './desk.ts';
import { readWorldTime } from './world-time.ts';

/** How many keys can be chosen from; a gallery may have ten thousand. */
const MOST_KEYS = 200;

/** What the panel shows of the stored world. */
export type WorldView = Awaited<ReturnType<typeof readWorldView>>;

/** Reads what the panel shows; the mails that are due are sent before. */
export async function readWorldView({ gallery, runJobs }: Pick<Desk, 'gallery' | 'runJobs'>) {
  await runJobs();
  const time = await readWorldTime(gallery);
  return gallery.store.read(async ({ world, accounts, keys, mails }) => {
    const [row] = await world.all();
    if (row === undefined) throw new Error('No world is loaded.');
    const all = await keys.allBy('account', row.account);
    return {
      time,
      choice: { scenario: row.scenario, policy: row.policyId, account: row.account },
      accounts: (await accounts.all()).map(({ name }) => name),
      keyCount: all.length,
      keys: all.toSorted((one, other) => other.created - one.created).slice(0, MOST_KEYS),
      mails: (await mails.all()).toReversed(),
    };
  });
}
