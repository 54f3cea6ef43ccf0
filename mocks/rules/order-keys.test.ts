import { describe, expect, test } from 'vitest';
import { KeySort } from '#src/contract/key-list.ts';
import { keyOf, now } from './fixtures.ts';
import { orderKeys, takeFirst } from './order-keys.ts';

test.each(KeySort.options)('NET-7 keys that are alike in all else stand by ID: %s', (sort) => {
  const keys = ['b', 'd', 'a', 'c', 'e'].map((id) => keyOf({ id }));
  expect(orderKeys(keys, sort).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(orderKeys(keys.toReversed(), sort).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

describe.each(KeySort.options)('NET-7 the first of many keys, in the order %s', (sort) => {
  /** Many ties in everything but the ID, and in an order that no sort has. */
  const keys = Array.from({ length: 3000 }, (_, index) => {
    const mixed = (index * 7919) % 3001;
    const time = now + (mixed % 7);
    const moment = mixed % 5 === 0 ? null : time;
    const name = `Key ${mixed % 50}`;
    return keyOf({ id: `k${mixed}`, name, created: time, expires: moment, lastUsed: moment });
  });
  const ordered = orderKeys(keys, sort);

  test.each([1, 100, 2999, 3000, 5000])(
    'are those that stand first when all are sorted: %d',
    (limit) => {
      const expected = ordered.slice(0, limit).map(({ id }) => id);
      for (const given of [keys, ordered, ordered.toReversed()])
        expect(takeFirst(given, sort, limit).map(({ id }) => id)).toEqual(expected);
    },
  );
});
