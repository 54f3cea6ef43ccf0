import { nuget } from '#mocks/policies/nuget.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import { expect, test } from 'vitest';
import { toSubjects } from '../packages/subject-draft.ts';
import { readPrefill } from './read-prefill.ts';

const account: AccountAnswer = {
  account: { name: 'dana', email: 'dana@example.com', emailConfirmed: true, locked: false },
  owners: [
    {
      name: 'dana',
      kind: 'account',
      actions: ['push-new-package', 'push-new-version'],
      packageCount: 5,
    },
    { name: 'fabrikam', kind: 'organization', actions: ['push-new-version'], packageCount: 4 },
  ],
  policy: nuget,
};

function read(address: string) {
  return readPrefill(new URLSearchParams(address), account);
}

test('an address fills the form', () => {
  const values = read(
    'create&name=CI&owner=dana&scopes=push&pattern=A.*,B.*&pattern=C&package=Alpha&expires=90',
  );
  expect(values).toMatchObject({
    name: 'CI',
    owner: 'dana',
    scopes: { push: 'push', others: [] },
    expiry: { days: '90' },
  });
  expect(toSubjects(values.subjects)).toEqual({
    packages: ['Alpha'],
    patterns: ['A.*', 'B.*', 'C'],
  });
});

test('an address without anything leaves the form empty', () => {
  expect(read('create')).toMatchObject({ name: '', owner: '', expiry: { days: '365' } });
});

test('EXP-1 SCO-3 KEY-3 what is not offered is left out', () => {
  expect(read('owner=erin&scopes=admin,push-new&expires=7')).toMatchObject({
    owner: '',
    scopes: { push: null, others: [] },
    expiry: { days: '365' },
  });
});

test('SCO-6 what the owner does not allow gives way to what it does', () => {
  expect(read('owner=fabrikam&scopes=push,unlist').scopes).toEqual({
    push: 'push-version',
    others: [],
  });
});
