import { KeySort } from '#src/contract/key-list.ts';
import type { Gallery } from '../asking/gallery.ts';
import { deleteKey, makeKey } from '../asking/keys.ts';
import { walkKeys, walkOwn } from '../asking/walk-keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectThat } from '../expectations.ts';
import type { SummaryView } from '../views.ts';
import { makeKeys } from './list-keys.ts';

const sorts = KeySort.options;

/** What a key is sorted by; `null` where it has none. */
function sortValue(key: SummaryView, sort: KeySort): number | string | null {
  const field = sort.replace('-', '');
  if (field === 'name') return key.name;
  const moment =
    field === 'expires' ? key.expires : field === 'lastUsed' ? key.lastUsed : key.created;
  return moment === null ? null : Date.parse(moment);
}

export const pagingChecks: readonly Check[] = [
  ...sorts.map((sort) =>
    check('NET-7', `sort=${sort} is that order`, async (gallery) => {
      const isByName = sort.endsWith('name');
      if (isByName) await makeKeys(gallery, ['bb', 'aa', 'cc']);
      // By name our own only: how languages order letters is the server's to choose.
      const { keys, exchange } = isByName
        ? await walkOwn(gallery, { sort })
        : await walkKeys(gallery, { sort, limit: '500' });
      const values = keys.map((key) => sortValue(key, sort)).filter((value) => value !== null);
      const ascending = values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
      const expected = sort.startsWith('-') ? ascending.toReversed() : ascending;
      expectEqual(exchange, 'the order', values, expected);
    }),
  ),

  check('NET-7', 'pages repeat no key and hide none, in the order of one page', async (gallery) => {
    await makeKeys(gallery, ['a', 'b', 'c', 'd', 'e']);
    const whole = await walkOwn(gallery);
    const paged = await walkOwn(gallery, { limit: '2' });
    expectEqual(paged.exchange, 'keys', namesOf(paged.keys), namesOf(whole.keys));
    const isWithin = paged.lengths.every((length) => length <= 2);
    expectThat(paged.exchange, 'pages of two keys at most', isWithin);
  }),

  check('NET-7', 'a key deleted between two pages hides no other', async (gallery) => {
    await makeKeys(gallery, ['a', 'b', 'c', 'd', 'e']);
    const whole = await walkOwn(gallery, { sort: 'name' });
    const paged = await walkDisturbed(gallery, async ([first]) => {
      if (first !== undefined) await deleteKey(gallery, first.id);
    });
    expectEqual(paged.exchange, 'keys', namesOf(paged.keys), namesOf(whole.keys));
  }),

  check('NET-7', 'a key created between two pages repeats no other', async (gallery) => {
    await makeKeys(gallery, ['a', 'b', 'c', 'd', 'e']);
    const whole = await walkOwn(gallery, { sort: 'name' });
    const paged = await walkDisturbed(gallery, async () => {
      await makeKey(gallery, { name: `${gallery.marker} 0` });
    });
    expectEqual(paged.exchange, 'keys', namesOf(paged.keys), namesOf(whole.keys));
  }),
];

/** Walks our own keys by name, two a page, and does something once, after the first page. */
function walkDisturbed(
  gallery: Gallery,
  disturb: (page: readonly SummaryView[]) => Promise<void>,
): ReturnType<typeof walkKeys> {
  let isDone = false;
  const query = { q: gallery.marker, sort: 'name', limit: '2' };
  return walkKeys(gallery, query, async (page) => {
    if (isDone) return;
    isDone = true;
    await disturb(page);
  });
}

function namesOf(keys: readonly SummaryView[]): string[] {
  return keys.map(({ name }) => name);
}
