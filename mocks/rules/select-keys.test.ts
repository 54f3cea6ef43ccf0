import { describe, expect, test } from 'vitest';
import { KeySort, type KeyListQuery } from '#src/contract/key-list.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { keyOf, legacyKeyOf, now, refusalOf, valueOf } from './fixtures.ts';
import { writeCursor } from './list-cursor.ts';
import { orderKeys } from './order-keys.ts';
import { DAY, type KeyRecord } from './records.ts';
import { selectKeys } from './select-keys.ts';

const moment = { now, policy: nuget };

function select(keys: KeyRecord[], query: KeyListQuery = {}) {
  return valueOf(selectKeys(keys, query, moment));
}

function idsOf(keys: KeyRecord[], query: KeyListQuery = {}): string[] {
  return select(keys, query).keys.map(({ id }) => id);
}

/** Every page after the given one, one after the other. */
function restOf(keys: KeyRecord[], query: KeyListQuery, cursor: string | null): string[] {
  if (cursor === null) return [];
  const page = select(keys, { ...query, cursor });
  return [...page.keys.map(({ id }) => id), ...restOf(keys, query, page.nextCursor)];
}

/** 50 keys with many ties in everything that can be sorted by. */
const crowd = Array.from({ length: 50 }, (_, index) =>
  keyOf({
    id: `k${String(index * 7919).padStart(7, '0')}`,
    name: `Ключ ${index % 4}`,
    created: now - (index % 5) * DAY,
    expires: index % 3 === 0 ? null : now + (index % 7) * DAY,
    lastUsed: index % 4 === 0 ? null : now - (index % 6) * DAY,
  }),
);

describe('order', () => {
  test('KEY-8 the newest stands first, then by name', () => {
    const keys = [
      keyOf({ id: 'old', created: now - DAY }),
      keyOf({ id: 'x', name: 'beta', created: now }),
      keyOf({ id: 'a', name: 'Gamma', created: now }),
      keyOf({ id: 'y', name: 'Alpha', created: now }),
    ];
    expect(idsOf(keys)).toEqual(['y', 'x', 'a', 'old']);
    expect(orderKeys(keys).map(({ id }) => id)).toEqual(['y', 'x', 'a', 'old']);
  });

  test('REG-5 a regenerated key keeps its place', () => {
    const keys = [
      keyOf({ id: 'old', created: now - DAY, regeneratedAt: now }),
      keyOf({ id: 'new', created: now - 1 }),
    ];
    expect(idsOf(keys)).toEqual(['new', 'old']);
  });

  const three = [
    keyOf({ id: 'a', name: 'b', created: 2, expires: null, lastUsed: null }),
    keyOf({ id: 'b', name: 'C', created: 1, expires: now + 2, lastUsed: 1 }),
    keyOf({ id: 'c', name: 'A', created: 3, expires: now + 1, lastUsed: 2 }),
  ];

  test.each<[KeySort, string]>([
    ['created', 'bac'],
    ['-created', 'cab'],
    ['name', 'cab'],
    ['-name', 'bac'],
    ['expires', 'cba'],
    ['-expires', 'abc'],
    ['lastUsed', 'abc'],
    ['-lastUsed', 'cba'],
  ])('NET-7 by %s', (sort, order) => {
    expect(idsOf(three, { sort }).join('')).toBe(order);
  });
});

describe('filter', () => {
  const keys = [
    keyOf({ id: 'active', name: 'Nightly' }),
    keyOf({ id: 'expired', name: 'Docs bot', expires: now }),
    legacyKeyOf({ id: 'retired', lastUsed: null }),
    keyOf({ id: 'expiring', expires: now + 1, subjects: { packages: ['X.Y'], patterns: ['Z.*'] } }),
  ];

  test('NET-7 by one status or several', () => {
    expect(idsOf(keys, { status: ['expiring'] })).toEqual(['expiring']);
    expect(idsOf(keys, { status: ['expired', 'retired'] })).toEqual(['expired', 'retired']);
    expect(idsOf(keys, { status: [] })).toHaveLength(4);
  });

  test.each([
    ['NIGHT', ['active', 'expiring']],
    [' docs ', ['expired']],
    ['x.y', ['expiring']],
    ['z.*', ['expiring']],
    ['nothing', []],
    ['', ['active', 'expired', 'expiring', 'retired']],
  ])('NET-7 by the text %j in name, package IDs and patterns', (q, ids) => {
    expect(idsOf(keys, { q }).toSorted()).toEqual(ids);
  });

  test('EXP-6 an expired key is listed until it is deleted', () => {
    expect(idsOf([keyOf({ expires: 0 })])).toEqual(['k1']);
  });
});

describe('pages', () => {
  test.each(KeySort.options)('NET-7 sorted by %s hold every key once', (sort) => {
    const query: KeyListQuery = { sort, limit: 7 };
    const first = select(crowd, query);
    expect(first.keys).toHaveLength(7);
    const ids = [...first.keys.map(({ id }) => id), ...restOf(crowd, query, first.nextCursor)];
    expect(ids).toEqual(orderKeys(crowd, sort).map(({ id }) => id));
  });

  test.each(KeySort.options)(
    'NET-7 sorted by %s: a key created or deleted between two pages moves no other',
    (sort) => {
      const query: KeyListQuery = { sort, limit: 10 };
      const { keys: shown, nextCursor } = select(crowd, query);
      const ordered = orderKeys(crowd, sort).map(({ id }) => id);
      // The last key of the page is deleted, and with it one before and one after.
      const gone = new Set([ordered[3], ordered[9], ordered[20]]);
      const made = keyOf({
        id: 'made',
        created: now + 1,
        name: 'A',
        expires: now,
        lastUsed: now + 1,
      });
      const later = [...crowd.filter(({ id }) => !gone.has(id)), made];
      const ids = [...shown.map(({ id }) => id), ...restOf(later, query, nextCursor)];
      const expected = ordered.filter((id, index) => index < 10 || !gone.has(id));
      expect(ids.filter((id) => id !== 'made')).toEqual(expected);
    },
  );

  test('NET-7 are of a hundred unless asked otherwise, and the last has no cursor', () => {
    const many = Array.from({ length: 101 }, (_, index) => keyOf({ id: `k${index}` }));
    expect(select(many).keys).toHaveLength(100);
    expect(select(many, { limit: 101 })).toMatchObject({ nextCursor: null });
    expect(select(many.slice(1)).nextCursor).toBeNull();
    expect(select([])).toEqual({ keys: [], nextCursor: null });
  });

  test('NET-7 a cursor is text that an address can carry, names in any script too', () => {
    const { nextCursor } = select(crowd, { sort: 'name', limit: 1 });
    expect(nextCursor).toMatch(/^[\w-]+$/);
  });

  test.each([
    '',
    'nonsense',
    '%%%',
    btoa('[]'),
    btoa('{"sort":1}'),
    writeCursor('name', { value: 'a', name: 'a', id: 'a' }),
  ])('NET-7 the cursor %j is refused', (cursor) => {
    expect(refusalOf(selectKeys(crowd, { cursor }, moment)).code).toBe('invalid-request');
  });
});
