import { expect, test } from 'vitest';
import { listPackageIds } from './list-package-ids.ts';

test('SUB-3 KEY-3 the IDs of one owner, as written, in an order that knows no case', () => {
  const packages = [
    ['Zeta', 'dana'],
    ['beta', 'dana'],
    ['Alpha.B', 'contoso'],
    ['alpha.a', 'dana'],
    ['Beta.C', 'dana'],
    ['_x', 'dana'],
  ].map(([id = '', owner = '']) => ({ id, owner, versions: [] }));
  expect(listPackageIds(packages, 'dana')).toEqual(['_x', 'alpha.a', 'beta', 'Beta.C', 'Zeta']);
  expect(listPackageIds(packages.toReversed(), 'contoso')).toEqual(['Alpha.B']);
  expect(listPackageIds(packages, 'erin')).toEqual([]);
});
