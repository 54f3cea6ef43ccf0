import { OVERVIEW_LIMIT } from '#src/contract/key-list.ts';
import type { KeyStatus } from '#src/contract/api-key.ts';
import type { Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { look, makeKey, revoke } from '../asking/keys.ts';
import { walkKeys } from '../asking/walk-keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectThat, readGranted } from '../expectations.ts';
import { OverviewView } from '../views.ts';
import type { SummaryView } from '../views.ts';

export const statuses = ['active', 'expiring', 'expired', 'revoked', 'retired'] as const;

async function askOverview(
  gallery: Gallery,
): Promise<{ exchange: Exchange; overview: OverviewView }> {
  const exchange = await gallery.ask('getOverview');
  return { exchange, overview: readGranted(exchange, OverviewView) };
}

const newest = { sort: '-created', limit: '500' };

export const overviewChecks: readonly Check[] = [
  check('NET-7', 'counts the keys of each status as the list has them', async (gallery) => {
    const { exchange, overview } = await askOverview(gallery);
    const { keys } = await walkKeys(gallery, newest);
    const counted = (wanted: KeyStatus) => keys.filter(({ status }) => status === wanted).length;
    expectEqual(exchange, 'counts', overview.counts, {
      ...Object.fromEntries(statuses.map((status) => [status, counted(status)])),
      total: keys.length,
    });
  }),

  check('WRN-1', `names the newest ${OVERVIEW_LIMIT} that have expired`, async (gallery) => {
    await expectNewest(gallery, 'expired');
  }),

  check('WRN-7', `names the newest ${OVERVIEW_LIMIT} that are about to expire`, async (gallery) => {
    await expectNewest(gallery, 'expiring');
  }),

  check('REV-2', `names the newest ${OVERVIEW_LIMIT} that were revoked`, async (gallery) => {
    await revoke(gallery, (await makeKey(gallery)).key);
    await expectNewest(gallery, 'revoked');
  }),

  check('EXP-7', "gives the server's time: a key is created between two", async (gallery) => {
    const before = await askOverview(gallery);
    const { key } = await makeKey(gallery);
    const { created } = await look(gallery, key.id);
    const { exchange, overview } = await askOverview(gallery);
    const [from, to] = [Date.parse(before.overview.now), Date.parse(overview.now)];
    const isBetween = from <= Date.parse(created) && Date.parse(created) <= to;
    expectThat(exchange, `now on both sides of ${created}, when a key was created`, isBetween);
  }),
];

/** Holds one list of the overview against the list of keys. */
async function expectNewest(
  gallery: Gallery,
  status: 'expired' | 'expiring' | 'revoked',
): Promise<void> {
  const { exchange, overview } = await askOverview(gallery);
  const { keys } = await walkKeys(gallery, newest);
  const named = keys.filter((key) => key.status === status).slice(0, OVERVIEW_LIMIT);
  const said = overview[status].map(({ id, name }) => `${name} (${id})`);
  expectEqual(exchange, status, said, named.map(describe));
}

function describe({ id, name }: SummaryView): string {
  return `${name} (${id})`;
}
