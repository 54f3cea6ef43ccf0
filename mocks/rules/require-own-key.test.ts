import { expect, test } from 'vitest';
import { dana, keyOf, refusalOf, valueOf } from './fixtures.ts';
import { requireOwnKey } from './require-own-key.ts';

test('NET-4 the key of another account gets the same answer as none', () => {
  const own = keyOf();
  expect(valueOf(requireOwnKey(own, dana))).toBe(own);
  const none = requireOwnKey(undefined, dana);
  expect(refusalOf(none).code).toBe('not-found');
  expect(requireOwnKey(keyOf({ account: 'erin', owner: 'dana' }), dana)).toEqual(none);
  expect(requireOwnKey(null, dana)).toEqual(none);
});
