import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { psgallery } from '#mocks/policies/psgallery.ts';
import { create, faultsOf, keyFrom, problemsIn } from './fixtures.ts';

test.each([[[]], [undefined]])('SCO-2 at least one is needed, %j is none', (scopes) => {
  expect(faultsOf(create(nuget, { scopes }))).toEqual(['/scopes required']);
});

test('SCO-3 unknown ones are refused where they stand, and those of other galleries', () => {
  const refusal = create(nuget, { scopes: ['push', 'everything', 'push-new', 'toString'] });
  expect(faultsOf(refusal)).toEqual([
    '/scopes/1 unknown-scope',
    '/scopes/2 unknown-scope',
    '/scopes/3 unknown-scope',
  ]);
  expect(faultsOf(create(psgallery, { scopes: ['push-version'] }))).toEqual([
    '/scopes/0 unknown-scope',
  ]);
  expect(keyFrom(psgallery, { scopes: ['push-new'] }).scopes).toEqual(['push-new']);
});

test('SCO-3 duplicates collapse', () => {
  expect(keyFrom(nuget, { scopes: ['unlist', 'push', 'unlist'] }).scopes).toEqual([
    'unlist',
    'push',
  ]);
});

test('SCO-4 a key carries at most one push scope', () => {
  expect(faultsOf(create(nuget, { scopes: ['push', 'unlist', 'push-version'] }))).toEqual([
    '/scopes one-push-scope',
  ]);
  expect(keyFrom(nuget, { scopes: ['push', 'push'] }).scopes).toEqual(['push']);
});

test('SCO-6 a collaborator cannot make a key that does more than a collaborator may', () => {
  const refusal = create(nuget, { owner: 'fabrikam', scopes: ['unlist', 'push'] });
  expect(faultsOf(refusal)).toEqual(['/scopes/1 not-permitted']);
  expect(problemsIn(refusal)[0]?.detail).toBe(
    "You can't push new packages for fabrikam. Choose another scope or owner",
  );
  expect(keyFrom(nuget, { owner: 'fabrikam', scopes: ['unlist', 'push-version'] }).owner).toBe(
    'fabrikam',
  );
});
