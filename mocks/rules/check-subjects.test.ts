import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { create, faultsOf, keyFrom } from './fixtures.ts';

/** So many package IDs that are patterns too. */
function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `p${index}`);
}

test.each([
  ['an empty list', { packages: [], patterns: [] }],
  ['nothing', undefined],
])('SUB-1 %s is refused, never read as everything', (_, subjects) => {
  expect(faultsOf(create(nuget, { subjects }))).toEqual(['/subjects required']);
});

test('SUB-1 each list must be given, empty or not', () => {
  expect(faultsOf(create(nuget, { subjects: {} }))).toEqual([
    '/subjects/packages wrong-type',
    '/subjects/patterns wrong-type',
  ]);
});

test.each([
  [{ packages: ['Alpha'], patterns: [] }],
  [{ packages: [], patterns: ['*'] }],
  [{ packages: ['Alpha'], patterns: ['Beta.*', 'Gamma*'] }],
])('SUB-1 SUB-7 takes %j', (subjects) => {
  expect(keyFrom(nuget, { subjects }).subjects).toEqual(subjects);
});

test('SUB-4 a pattern is stored trimmed, and an empty one refused', () => {
  const stored = keyFrom(nuget, { subjects: { packages: [], patterns: ['  Alpha.* '] } });
  expect(stored.subjects.patterns).toEqual(['Alpha.*']);
  expect(faultsOf(create(nuget, { subjects: { packages: [], patterns: ['a', ' '] } }))).toEqual([
    '/subjects/patterns/1 required',
  ]);
});

test.each(['a?', '[a]', '{a,b}', '!a'])('SUB-2 SUB-4 the pattern %s is refused', (pattern) => {
  expect(faultsOf(create(nuget, { subjects: { packages: [], patterns: [pattern] } }))).toEqual([
    '/subjects/patterns/0 pattern-character',
  ]);
});

test('SUB-4 a pattern of more than 100 characters is refused', () => {
  const patterns = ['a'.repeat(101)];
  expect(faultsOf(create(nuget, { subjects: { packages: [], patterns } }))).toEqual([
    '/subjects/patterns/0 too-long',
  ]);
});

test('SUB-7 duplicates collapse by their folded value into the first spelling', () => {
  const subjects = {
    packages: ['Alpha', 'ALPHA', 'Beta', 'alpha'],
    patterns: ['Foo.**', 'foo.*', 'Bar*'],
  };
  expect(keyFrom(nuget, { subjects }).subjects).toEqual({
    packages: ['Alpha', 'Beta'],
    patterns: ['Foo.*', 'Bar*'],
  });
});

test('SUB-7 at most 100 patterns and 10,000 package IDs, counted without duplicates', () => {
  const most = { packages: many(10_000), patterns: many(100) };
  expect(keyFrom(nuget, { subjects: most }).subjects).toEqual(most);
  const doubled = { packages: [...most.packages, 'P0'], patterns: [...most.patterns, 'P0'] };
  expect(keyFrom(nuget, { subjects: doubled }).subjects).toEqual(most);
  expect(
    faultsOf(create(nuget, { subjects: { packages: many(10_001), patterns: many(101) } })),
  ).toEqual(['/subjects/packages too-many', '/subjects/patterns too-many']);
});

test('SUB-8 a package ID need belong to nobody, and is kept as written', () => {
  const subjects = { packages: ['Not.YET.There'], patterns: [] };
  expect(keyFrom(nuget, { subjects }).subjects).toEqual(subjects);
});

test('POL-4 scopes and subjects are refused where a key covers everything, never dropped', () => {
  expect(faultsOf(create(myget, { expiry: { never: true } }))).toEqual([
    '/subjects unknown-field',
    '/scopes/0 unknown-scope',
    '/scopes/1 unknown-scope',
  ]);
});

test('POL-4 scopes and subjects may be left out there', () => {
  const key = keyFrom(myget, { scopes: undefined, subjects: undefined, expiry: undefined });
  expect([key.scopes, key.subjects]).toEqual([[], { packages: [], patterns: [] }]);
});
