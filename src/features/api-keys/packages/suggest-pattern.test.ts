import { expect, test } from 'vitest';
import { indexPackages } from './package-index.ts';
import { suggestPattern } from './suggest-pattern.ts';

test('the largest family of packages is suggested, as its packages are written', () => {
  const ids = ['Alone', 'Contoso.Core', 'contoso.data', 'contoso-cli', 'Contoso.Web', 'x.y', 'x.z'];
  expect(suggestPattern(indexPackages(ids))).toBe('Contoso.*');
});

test('nothing is suggested where no packages belong together', () => {
  expect(suggestPattern(indexPackages(['Alpha', 'Beta.Core']))).toBe(null);
});
