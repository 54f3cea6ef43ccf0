import { describe, expect, test } from 'vitest';
import {
  addPendingPattern,
  clearPackages,
  draftFromSubjects,
  EMPTY_DRAFT,
  isEmptyDraft,
  patternsInForce,
  removePattern,
  setPackage,
  tickPackages,
  toSubjects,
} from './subject-draft.ts';

describe('what a draft asks for', () => {
  test('SUB-1 an empty draft asks for nothing, and is never read as everything', () => {
    expect(isEmptyDraft(EMPTY_DRAFT)).toBe(true);
    expect(isEmptyDraft({ ...EMPTY_DRAFT, pending: '  ' })).toBe(true);
    expect(toSubjects(EMPTY_DRAFT)).toEqual({ packages: [], patterns: [] });
  });

  test('what stands in the field counts without being added', () => {
    const draft = { ...EMPTY_DRAFT, patterns: ['Alpha.*'], pending: ' Beta.** ' };
    expect(isEmptyDraft(draft)).toBe(false);
    expect(toSubjects(draft).patterns).toEqual(['Alpha.*', 'Beta.*']);
  });

  test('SUB-7 a pattern that differs in case alone counts once, as it was written first', () => {
    const draft = { ...EMPTY_DRAFT, patterns: ['Alpha.*'], pending: 'alpha.*' };
    expect(toSubjects(draft).patterns).toEqual(['Alpha.*']);
    expect(addPendingPattern(draft)).toMatchObject({ patterns: ['Alpha.*'], pending: '' });
  });

  test('SUB-4 what is no pattern stays in the field, covers nothing, and is still sent', () => {
    const draft = { ...EMPTY_DRAFT, pending: 'Alpha?' };
    expect(addPendingPattern(draft)).toBe(draft);
    expect(patternsInForce(draft)).toEqual([]);
    expect(toSubjects(draft).patterns).toEqual(['Alpha?']);
  });

  test('EDT-3 subjects pass through a draft whole and as written', () => {
    const subjects = { packages: ['alpha.CORE', 'Gone.Package'], patterns: ['Beta.*', '*.Test'] };
    expect(toSubjects(draftFromSubjects(subjects))).toEqual(subjects);
  });
});

describe('changing a draft', () => {
  const draft = draftFromSubjects({ packages: ['alpha.CORE'], patterns: ['Beta.*', 'C'] });

  test('a package is ticked and unticked by its folded ID', () => {
    expect(toSubjects(setPackage(draft, 'Alpha.Core', false)).packages).toEqual([]);
    expect(toSubjects(setPackage(draft, 'Delta', true)).packages).toEqual(['alpha.CORE', 'Delta']);
    expect(toSubjects(draft).packages).toEqual(['alpha.CORE']);
  });

  test('SUB-8 ticking many keeps one that is ticked already as it was written', () => {
    const { packages } = toSubjects(tickPackages(draft, ['Alpha.Core', 'Delta']));
    expect(packages.toSorted()).toEqual(['Delta', 'alpha.CORE']);
  });

  test('clearing unticks packages and leaves patterns', () => {
    expect(toSubjects(clearPackages(draft))).toEqual({ packages: [], patterns: ['Beta.*', 'C'] });
  });

  test('a pattern is removed alone', () => {
    expect(removePattern(draft, 'Beta.*').patterns).toEqual(['C']);
  });
});
