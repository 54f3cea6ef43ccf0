import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import type { AccountAnswer, Owner } from '#src/contract/account.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { describe, expect, test } from 'vitest';
import { draftFromSubjects } from '../packages/subject-draft.ts';
import {
  type CreateFormValues,
  findCreateProblems,
  initialValues,
  toCreateRequest,
} from './create-form-values.ts';

function account(policy: GalleryPolicy, ...names: string[]): AccountAnswer {
  const owners = names.map((name): Owner => ({
    name,
    kind: 'organization',
    actions: [],
    packageCount: 0,
  }));
  const person = { name: 'dana', email: 'dana@example.com', emailConfirmed: true, locked: false };
  return { account: person, owners, policy };
}

const dana = account(nuget, 'dana');

const filled: CreateFormValues = {
  ...initialValues(dana),
  name: ' CI ',
  scopes: { push: 'push-version', others: ['unlist'] },
  subjects: {
    ...draftFromSubjects({ packages: ['Alpha'], patterns: ['Beta.*'] }),
    pending: ' C.* ',
  },
};

function problems(change: Partial<CreateFormValues>, whose = dana) {
  const found = findCreateProblems({ ...filled, ...change }, whose);
  return Object.fromEntries(found.map(({ field, message }) => [field, message]));
}

describe('what is sent', () => {
  test('KEY-1 a filled form becomes the request, with what stands in the pattern field', () => {
    expect(toCreateRequest(filled, nuget)).toEqual({
      name: 'CI',
      owner: 'dana',
      scopes: ['push-version', 'unlist'],
      subjects: { packages: ['Alpha'], patterns: ['Beta.*', 'C.*'] },
      expiry: { days: 365 },
    });
  });

  test('POL-4 a policy without scopes and subjects is sent none', () => {
    expect(toCreateRequest({ ...filled, expiry: { days: '', at: '' } }, myget)).toMatchObject({
      scopes: [],
      subjects: { packages: [], patterns: [] },
      expiry: { never: true },
    });
  });
});

describe('what is found before asking the server', () => {
  test('a filled form has no problems', () => {
    expect(problems({})).toEqual({});
  });

  test('KEY-6 everything that is missing is told together, in the order of the form', () => {
    const several = account(nuget, 'dana', 'contoso');
    const found = findCreateProblems(initialValues(several), several);
    expect(found.map(({ field }) => field)).toEqual(['name', 'owner', 'scopes', 'subjects']);
  });

  test('KEY-2 a name is required and at most 256 code points, whatever their size', () => {
    expect(problems({ name: ' \t' })).toEqual({ name: 'Enter a key name' });
    expect(problems({ name: '😀'.repeat(256) })).toEqual({});
    expect(problems({ name: '😀'.repeat(257) })['name']).toMatch(/256 characters or fewer.*257/);
  });

  test('KEY-2 the name is called what the gallery calls it', () => {
    expect(problems({ name: '' }, account(myget, 'dana'))['name']).toBe('Enter a description');
  });

  test('KEY-3 one owner is chosen by itself, several never are', () => {
    expect(initialValues(dana).owner).toBe('dana');
    expect(initialValues(account(nuget, 'dana', 'contoso')).owner).toBe('');
    expect(problems({ owner: '' })).toEqual({ owner: 'Choose a package owner' });
  });

  test('SCO-2 no scope is refused, and is no problem where the policy has none', () => {
    const none = { scopes: { push: null, others: [] } };
    expect(problems(none)).toEqual({ scopes: 'Choose at least one scope' });
    expect(problems(none, account(myget, 'dana'))).toEqual({});
  });

  test('SUB-1 no subject is refused; text in the pattern field is one', () => {
    const subjects = draftFromSubjects({ packages: [], patterns: [] });
    expect(problems({ subjects })['subjects']).toBe('Choose a package or enter a glob pattern');
    expect(problems({ subjects: { ...subjects, pending: '*' } })).toEqual({});
  });

  test('SUB-4 a bad character in the pattern field is named', () => {
    const subjects = { ...filled.subjects, pending: 'Alpha?' };
    expect(problems({ subjects })['subjects']).toContain('“?”');
  });
});
