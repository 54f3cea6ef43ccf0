import { SUMMARY_PACKAGES } from '#src/contract/api-key.ts';
import type { Gallery } from '../asking/gallery.ts';
import { look, makeKey, revoke } from '../asking/keys.ts';
import { takesSubjects } from '../asking/make-request.ts';
import { walkKeys, walkOwn } from '../asking/walk-keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectRefusal, expectThat, readGranted, readStep } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { KeyListView, OverviewView } from '../views.ts';
import type { SummaryView } from '../views.ts';
import { statuses } from './overview.ts';

const badQueries = [
  ['limit=0', 'a limit below 1'],
  ['limit=501', 'a limit above 500'],
  ['limit=ten', 'a limit that is no number'],
  ['sort=size', 'a sort that there is none of'],
  ['status=asleep', 'a status that there is none of'],
  ['cursor=contract-test', 'a cursor that the server did not write'],
  ['colour=red', 'a parameter that the contract does not know'],
] as const;

export const listKeysChecks: readonly Check[] = [
  check('KEY-8', 'puts a new key first', async (gallery) => {
    const { key } = await makeKey(gallery);
    const exchange = await gallery.ask('listKeys');
    const { keys } = readGranted(exchange, KeyListView);
    const place = keys.findIndex(({ id }) => id === key.id);
    const before = keys.slice(0, place);
    // Of one moment they stand by name.
    const isFirst = place >= 0 && before.every(({ created }) => created === key.created);
    expectThat(exchange, `${key.name} before every older key`, isFirst);
  }),

  check('NET-7', 'gives at most a hundred where no limit is asked for', async (gallery) => {
    const exchange = await gallery.ask('listKeys');
    const { keys } = readGranted(exchange, KeyListView);
    expectThat(exchange, 'a hundred keys at most', keys.length <= 100);
  }),

  check('NET-7', 'shows of a key what getKey shows', async (gallery) => {
    const { key } = await makeKey(gallery);
    const { keys, exchange } = await walkOwn(gallery);
    const { subjects, ...facts } = await look(gallery, key.id);
    const { subjects: summary, ...shown } = findKey(keys, key.id);
    expectEqual(exchange, 'the key', shown, facts);
    expectEqual(exchange, 'subjects', summary, {
      ...subjects,
      packageCount: subjects.packages.length,
    });
  }),

  check('SUB-7', 'shows the first ten of many package IDs and their number', async (gallery) => {
    if (!takesSubjects(gallery)) throw new NotTried('keys name no packages by this policy');
    const packages = Array.from({ length: 12 }, (_, index) => `${gallery.idPrefix}.P${index}`);
    const { key } = await makeKey(gallery, { subjects: { packages, patterns: [] } });
    const { keys, exchange } = await walkOwn(gallery);
    const { subjects } = findKey(keys, key.id);
    expectEqual(exchange, 'packages', subjects.packages, packages.slice(0, SUMMARY_PACKAGES));
    expectEqual(exchange, 'packageCount', subjects.packageCount, packages.length);
  }),

  ...statuses.map((status) =>
    check('NET-7', `status=${status} gives all of these and no others`, async (gallery) => {
      const { counts } = readStep(await gallery.ask('getOverview'), OverviewView);
      const { keys, exchange } = await walkKeys(gallery, { status, limit: '500' });
      const others = keys.filter((key) => key.status !== status).map(({ name }) => name);
      expectEqual(exchange, `keys that are not ${status}`, others, []);
      expectEqual(exchange, `keys that are ${status}`, keys.length, counts[status]);
    }),
  ),

  check('NET-7', 'two statuses give the keys of both', async (gallery) => {
    const live = (await makeKey(gallery)).key;
    const revoked = await revoke(gallery, (await makeKey(gallery)).key);
    const query = new URLSearchParams([
      ['status', live.status],
      ['status', revoked.status],
      ['q', gallery.marker],
    ]);
    const exchange = await gallery.ask('listKeys', { query: query.toString() });
    const ids = readGranted(exchange, KeyListView).keys.map(({ id }) => id);
    expectEqual(exchange, 'keys', ids.toSorted(), [live.id, revoked.id].toSorted());
  }),

  check('NET-7', 'q finds a key by its name, and no key without it', async (gallery) => {
    const { key } = await makeKey(gallery);
    const { keys, exchange } = await walkOwn(gallery);
    expectThat(
      exchange,
      key.name,
      keys.some(({ id }) => id === key.id),
    );
    const none = await gallery.ask('listKeys', { query: 'q=contract-test+nothing+of+the+kind' });
    expectEqual(none, 'keys', readGranted(none, KeyListView).keys.length, 0);
  }),

  ...badQueries.map(([query, what]) =>
    check('NET-7', `${what} is 400: ${query}`, async (gallery) => {
      expectRefusal(await gallery.ask('listKeys', { query }), 'invalid-request');
    }),
  ),

  check('NET-7', 'a limit of 1 and one of 500 are taken', async (gallery) => {
    const one = await gallery.ask('listKeys', { query: 'limit=1' });
    expectThat(one, 'one key at most', readGranted(one, KeyListView).keys.length <= 1);
    readGranted(await gallery.ask('listKeys', { query: 'limit=500' }), KeyListView);
  }),
];

/** A key in a list; not tried where it is not there, which is the business of another check. */
function findKey(keys: readonly SummaryView[], id: string): SummaryView {
  const key = keys.find((one) => one.id === id);
  if (key === undefined) throw new NotTried('the list has not the key: see what q finds');
  return key;
}

/** Makes keys of these names, one after the other; their IDs, in that order. */
export async function makeKeys(gallery: Gallery, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const { key } = await makeKey(gallery, { name: `${gallery.marker} ${name}` });
    ids.push(key.id);
  }
  return ids;
}
