import type { KeySort } from '#src/contract/key-list.ts';
import type { KeyRecord } from './records.ts';

/** Where a key stands in a sorted list; also what a cursor keeps of the last key of a page. */
export interface KeyPlace {
  /** What is sorted by: a text, milliseconds, or `null` for a moment that there is none of. */
  value: string | number | null;
  name: string;
  id: string;
}

// One collator, made once and of a named language: the order must not depend on the machine.
const names = new Intl.Collator('en');

/** The order of a list that asks for none (KEY-8). */
export const newestFirst: KeySort = '-created';

/** A key's place in a list that is sorted so. */
export function placeKey(key: KeyRecord, sort: KeySort): KeyPlace {
  return { value: sortValue(key, sort), name: key.name, id: key.id };
}

function sortValue(key: KeyRecord, sort: KeySort): string | number | null {
  switch (sort) {
    case 'created':
    case '-created':
      return key.created;
    case 'name':
    case '-name':
      return key.name;
    case 'expires':
    case '-expires':
      return key.expires;
    case 'lastUsed':
    case '-lastUsed':
      return key.lastUsed;
  }
}

/**
 * How two places in a list that is sorted so compare: by what is sorted by, then always by name, then
 * by ID, so that the order is total (KEY-8, NET-7). A key that never expires comes after every date;
 * one never used, before.
 */
export function orderBy(sort: KeySort): (one: KeyPlace, other: KeyPlace) => number {
  const direction = sort.startsWith('-') ? -1 : 1;
  const absent = sort.endsWith('expires') ? Infinity : -Infinity;
  return (one, other) =>
    direction * compareValues(one.value, other.value, absent) ||
    names.compare(one.name, other.name) ||
    compareTexts(one.id, other.id);
}

function compareValues(
  one: string | number | null,
  other: string | number | null,
  absent: number,
): number {
  if (typeof one === 'string' && typeof other === 'string') return names.compare(one, other);
  const left = Number(one ?? absent);
  const right = Number(other ?? absent);
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Keys in order, the given array left as it is. */
export function orderKeys(keys: readonly KeyRecord[], sort: KeySort = newestFirst): KeyRecord[] {
  return takeFirst(keys, sort, keys.length);
}

/** How many keys are taken in before the last of them are left out again. */
const ROOM = 300;

/** The first `limit` keys in order. Those after are left out as soon as they are known to be. */
export function takeFirst(keys: readonly KeyRecord[], sort: KeySort, limit: number): KeyRecord[] {
  const compare = orderBy(sort);
  let first: { key: KeyRecord; place: KeyPlace }[] = [];
  let last: KeyPlace | undefined;
  const cut = () => {
    first = first.toSorted((one, other) => compare(one.place, other.place)).slice(0, limit);
  };
  for (const key of keys) {
    const place = placeKey(key, sort);
    if (last !== undefined && compare(place, last) > 0) continue;
    first.push({ key, place });
    if (first.length < limit + ROOM) continue;
    cut();
    last = first.at(-1)?.place;
  }
  cut();
  return first.map(({ key }) => key);
}
