import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import type { ApiKey } from '#src/contract/api-key.ts';
import { describe, expect, test } from 'vitest';
import { clearPackages, setPackage } from '../packages/subject-draft.ts';
import { describeEdit, editValuesOf, findEditProblems, toEditRequest } from './edit-values.ts';

const key: ApiKey = {
  id: 'k1',
  name: 'CI',
  kind: 'scoped',
  owner: 'dana',
  scopes: ['push'],
  subjects: { packages: ['alpha.CORE', 'Gone.Away'], patterns: ['Beta.*'] },
  created: '2026-11-20T12:00:00Z',
  regeneratedAt: null,
  expires: '2027-11-20T12:00:30Z',
  lifetimeDays: 365,
  lastUsed: null,
  status: 'active',
  revocation: null,
  editable: ['subjects'],
  regenerable: true,
  deletable: true,
  revision: 3,
};
const token: ApiKey = { ...key, editable: ['name', 'expiry'], lifetimeDays: null };
const values = editValuesOf(key, nuget);
const tokenValues = editValuesOf(token, myget);

describe('what an edit asks for', () => {
  test('EDT-2 nothing, where nothing was touched', () => {
    expect(toEditRequest(key, values, nuget)).toEqual({});
    expect(toEditRequest(token, tokenValues, myget)).toEqual({});
    expect(describeEdit(key, values, nuget)).toEqual([]);
  });

  test('EDT-3 subjects go whole: those that the page cannot show stay in them', () => {
    const subjects = setPackage(values.subjects, 'Delta', true);
    expect(toEditRequest(key, { ...values, subjects }, nuget)).toEqual({
      subjects: { packages: ['alpha.CORE', 'Gone.Away', 'Delta'], patterns: ['Beta.*'] },
    });
  });

  test('EDT-1 a field that may not be edited is never sent', () => {
    const changed = { ...values, name: 'Other', expiry: { days: '1', at: '' } };
    expect(toEditRequest(key, changed, nuget)).toEqual({});
  });

  test('EDT-5 a description is sent trimmed, an expiry as chosen', () => {
    const changed = { ...tokenValues, name: ' Laptop ', expiry: { days: '', at: '' } };
    expect(toEditRequest(token, changed, myget)).toEqual({
      name: 'Laptop',
      expiry: { never: true },
    });
  });
});

describe('what is found before asking the server', () => {
  test('SUB-1 a key is not left without subjects', () => {
    const subjects = { ...clearPackages(values.subjects), patterns: [] };
    expect(findEditProblems(key, { ...values, subjects }, nuget)).toEqual([
      { field: 'subjects', message: 'Choose a package or enter a glob pattern' },
    ]);
  });

  test('KEY-2 a description is not left empty', () => {
    expect(findEditProblems(token, { ...tokenValues, name: ' ' }, myget)).toEqual([
      { field: 'name', message: 'Enter a description' },
    ]);
  });

  test('EDT-1 what is not edited has no problems', () => {
    expect(findEditProblems(key, { ...values, name: '' }, nuget)).toEqual([]);
  });
});
