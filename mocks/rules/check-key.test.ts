import { expect, test } from 'vitest';
import { CheckAnswer } from '#src/contract/key-use.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { checkKey, readCheck } from './check-key.ts';
import { contextOf, faultsOf, keyOf, refusalOf, valueOf } from './fixtures.ts';
import { prepareSubjects } from './prepare-subjects.ts';
import type { KeyRecord, PackageRecord } from './records.ts';

const alpha: PackageRecord = { id: 'Alpha', owner: 'dana', versions: [] };

function check(body: unknown, key: KeyRecord, stored: PackageRecord | null): CheckAnswer {
  const answer = checkKey(
    valueOf(readCheck(body)),
    { key, subjects: prepareSubjects(key.subjects), stored },
    contextOf(nuget),
  );
  expect(CheckAnswer.parse(answer)).toEqual(answer);
  return answer;
}

test('USE-10 answers what a use would, with the rule and the subject that decide', () => {
  expect(check({ action: 'push-new-version', packageId: 'Alpha' }, keyOf(), alpha)).toEqual({
    allowed: true,
    rule: 'USE-3',
    subject: 'Alpha',
    detail: 'This key can push new versions of Alpha.',
  });
  expect(check({ action: 'unlist', packageId: 'Alpha' }, keyOf(), alpha)).toEqual({
    allowed: false,
    rule: 'SCO-1',
    subject: null,
    detail: 'No scope of the API key lets it unlist versions.',
  });
});

test('USE-10 USE-4 a push is of a new package or version by whether the package exists', () => {
  const key = keyOf({ scopes: ['push-version'] });
  expect(check({ action: 'push-new-package', packageId: 'Alpha' }, key, alpha).detail).toContain(
    'push new versions of Alpha',
  );
  expect(check({ action: 'push-new-package', packageId: 'Alpha.New' }, key, null).rule).toBe(
    'SCO-1',
  );
  expect(check({ action: 'push-new-package', packageId: 'Alpha.New' }, keyOf(), null).detail).toBe(
    'This key can push Alpha.New as a new package of dana.',
  );
});

test('USE-10 a body that is at fault is refused, all fields together', () => {
  expect(faultsOf(readCheck({}))).toEqual(['/action wrong-type', '/packageId required']);
  expect(faultsOf(readCheck({ action: 'delete', packageId: 'a b', key: 1 }))).toEqual([
    '/key unknown-field',
    '/action wrong-type',
    '/packageId not-a-package-id',
  ]);
  expect(faultsOf(readCheck({ action: 'push-new-package', packageId: ' ' }))).toEqual([
    '/packageId required',
  ]);
  expect(faultsOf(readCheck({ action: 'unlist', packageId: 7 }))).toEqual([
    '/packageId wrong-type',
  ]);
  expect(refusalOf(readCheck(null)).code).toBe('invalid-request');
  expect(valueOf(readCheck({ action: 'unlist', packageId: ' Alpha ' })).packageId).toBe('Alpha');
});

test('USE-10 USE-4 a new version of a package that does not exist is a new package', () => {
  const asked = { action: 'push-new-version', packageId: 'Alpha.New' };
  expect(check(asked, keyOf(), null)).toEqual({
    allowed: true,
    rule: 'USE-3',
    subject: 'Alpha.*',
    detail: 'This key can push Alpha.New as a new package of dana.',
  });
});

test('USE-6 USE-10 a refusal names the action that no scope grants', () => {
  const asked = { action: 'relist', packageId: 'Alpha' };
  expect(check(asked, keyOf(), alpha).detail).toBe(
    'No scope of the API key lets it relist versions.',
  );
});
