import { expect, test } from 'vitest';
import { isPackageVersion, normalizeVersion } from './package-version.ts';

test.each([
  ['1', '1.0.0'],
  ['1.2.3.4', '1.2.3.4'],
  ['1.2.3.0', '1.2.3'],
  ['1.10.0-RC.1+abc', '1.10.0-rc.1'],
  ['0.0.1-a-b', '0.0.1-a-b'],
])('USE-7 the version %s is compared as %s', (version, normalized) => {
  expect(isPackageVersion(version)).toBe(true);
  expect(normalizeVersion(version)).toBe(normalized);
});

test.each(['', 'abc', '1.', '1.2.3.4.5', '1.0-', '1.0.0 ', '-1', `1.${'0'.repeat(130)}`])(
  'USE-7 %j is no version',
  (text) => {
    expect(isPackageVersion(text)).toBe(false);
  },
);

test.each([
  ['10', '10.0.0'],
  ['001.002.100', '1.2.100'],
  ['1.0.0.00', '1.0.0'],
  ['0.0.0.0', '0.0.0'],
  ['1.0-a.bc.def', '1.0.0-a.bc.def'],
  [`1.0.0-${'a'.repeat(122)}`, `1.0.0-${'a'.repeat(122)}`],
])('USE-7 the version %s is one, compared as %s', (version, normalized) => {
  expect(isPackageVersion(version)).toBe(true);
  expect(normalizeVersion(version)).toBe(normalized);
});
