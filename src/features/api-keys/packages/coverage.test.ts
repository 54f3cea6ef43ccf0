import { expect, test } from 'vitest';
import { coverPackages, findNotOwned } from './coverage.ts';
import { indexPackages } from './package-index.ts';
import { createPatternReader } from './read-pattern.ts';
import {
  draftFromSubjects,
  patternsInForce,
  setPackage,
  type SubjectDraft,
} from './subject-draft.ts';

const dana = indexPackages(['Alpha', 'Alpha.Core', 'Alpha.Json', 'Dana.Utils']);

function cover(draft: SubjectDraft, index = dana) {
  const readings = createPatternReader(index)(patternsInForce(draft));
  return { ...coverPackages(index, draft, readings), notOwned: findNotOwned(index, draft) };
}

test('SUB-1 a package that is both covered and ticked counts once', () => {
  const draft = draftFromSubjects({ packages: ['alpha.core', 'Alpha'], patterns: ['Alpha.*'] });
  expect(cover(draft).selected).toBe(3);
});

test('the first pattern that covers a package is the one named', () => {
  const draft = draftFromSubjects({ packages: [], patterns: ['*.Core', 'Alpha.*'] });
  expect([...cover(draft).coveredBy]).toEqual([
    [1, '*.Core'],
    [2, 'Alpha.*'],
  ]);
});

test('what stands in the field covers as well', () => {
  expect(
    cover({ ...draftFromSubjects({ packages: [], patterns: [] }), pending: '*' }).selected,
  ).toBe(4);
});

test('SUB-8 a package ID that is not among the owner’s is named, and not counted', () => {
  const draft = draftFromSubjects({ packages: ['Gone', 'Alpha'], patterns: [] });
  expect(cover(draft)).toEqual({
    coveredBy: new Map(),
    selected: 1,
    notOwned: ['Gone'],
    notOwnedTicked: 1,
  });
});

test('EDT-3 one that was unticked stays in sight, to be ticked again', () => {
  const draft = draftFromSubjects({ packages: ['Gone'], patterns: [] });
  expect(cover(setPackage(draft, 'Gone', false))).toMatchObject({
    notOwned: ['Gone'],
    notOwnedTicked: 0,
  });
});

test('EDT-3 without the owner’s list every named package is kept in sight', () => {
  const draft = draftFromSubjects({ packages: ['Gone', 'Alpha'], patterns: ['*'] });
  expect(cover(draft, indexPackages([])).notOwned).toEqual(['Gone', 'Alpha']);
});
