import { expect, test } from 'vitest';
import { KeySort } from '#src/contract/key-list.ts';
import { keyOf } from './fixtures.ts';
import { orderKeys } from './order-keys.ts';

test.each(KeySort.options)('NET-7 keys that are alike in all else stand by ID: %s', (sort) => {
  const keys = ['b', 'd', 'a', 'c', 'e'].map((id) => keyOf({ id }));
  expect(orderKeys(keys, sort).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(orderKeys(keys.toReversed(), sort).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});
