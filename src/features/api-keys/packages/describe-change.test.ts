import { expect, test } from 'vitest';
import { describeChange } from './describe-change.ts';

const none = { packages: [], patterns: [] };

function change(
  before: { packages?: string[]; patterns?: string[] },
  after: { packages?: string[]; patterns?: string[] },
) {
  return describeChange({ ...none, ...before }, { ...none, ...after }, 'contoso');
}

test('EDT-1 an edit is said as what it adds and removes', () => {
  expect(change({ packages: ['A'] }, { packages: ['B', 'C', 'D'] })).toEqual([
    'adds 3 packages, removes 1',
  ]);
  expect(change({}, { packages: ['B'], patterns: ['B.*'] })).toEqual([
    'adds 1 pattern',
    'adds 1 package',
  ]);
  expect(change({ packages: ['A', 'B'], patterns: ['B.*'] }, {})).toEqual([
    'removes 1 pattern',
    'removes 2 packages',
  ]);
});

test('widening to every package is said in so many words, before all else', () => {
  expect(change({ patterns: ['A.*'] }, { patterns: ['*', 'A.*'], packages: ['A'] })).toEqual([
    'widens to every package of contoso, also future ones',
    'adds 1 package',
  ]);
});

test('giving up * is said, and not counted as a pattern', () => {
  expect(change({ patterns: ['**'] }, { patterns: ['A.*'] })).toEqual([
    'no longer covers every package of contoso',
    'adds 1 pattern',
  ]);
});

test('SUB-3 spelling and order are no change', () => {
  expect(
    change(
      { packages: ['a', 'B'], patterns: ['x.*'] },
      { packages: ['b', 'A'], patterns: ['X.*'] },
    ),
  ).toEqual([]);
});
