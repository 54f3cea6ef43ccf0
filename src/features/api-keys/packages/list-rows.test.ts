import { expect, test } from 'vitest';
import { listRows } from './list-rows.ts';
import { indexPackages } from './package-index.ts';

const index = indexPackages(['Alpha', 'Alpha.Core', 'Beta']);

function ids(filter: string, notOwned: string[] = []) {
  return listRows(index, notOwned, filter).map((row) => row.id);
}

test('a filter is any part of a package ID, in either case', () => {
  expect(ids('')).toEqual(['Alpha', 'Alpha.Core', 'Beta']);
  expect(ids(' CORE ')).toEqual(['Alpha.Core']);
  expect(ids('nothing')).toEqual([]);
});

test('SUB-8 packages that are not the owner’s stand first, marked by having no position', () => {
  expect(ids('a', ['Gone.Away', 'Moved'])).toEqual(['Gone.Away', 'Alpha', 'Alpha.Core', 'Beta']);
  expect(listRows(index, ['Gone'], 'gone')[0]?.position).toBe(null);
});
