import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { decideUse } from './decide-use.ts';
import { contextOf, keyOf } from './fixtures.ts';
import { coversPackage, findCoveringSubject, prepareSubjects } from './prepare-subjects.ts';

const subjects = {
  packages: Array.from({ length: 10_000 }, (_, index) => `Contoso.Service.Part${index}`),
  patterns: Array.from({ length: 100 }, (_, index) => `*a*a*${'a'.repeat(40)}b${index}*`),
};

test('USE-9 a key of 10,000 package IDs and 100 patterns is decided in under 50 µs', () => {
  const key = keyOf({ subjects });
  const prepared = prepareSubjects(subjects);
  const context = contextOf(nuget);
  const decideOnce = (packageId: string) =>
    decideUse({ key, subjects: prepared, use: 'push', packageId, stored: null }, context).ok;
  const timeOf = (packageId: string) => {
    const started = performance.now();
    for (let round = 0; round < 200; round++) decideOnce(packageId);
    return ((performance.now() - started) / 200) * 1000;
  };
  // The best of several rounds, since the machine may be busy with something else.
  const best = (packageId: string) =>
    Math.min(...Array.from({ length: 20 }, () => timeOf(packageId)));
  expect(decideOnce('contoso.service.PART9999')).toBe(true);
  expect(best('contoso.service.PART9999')).toBeLessThan(50);
  expect(decideOnce('a'.repeat(100))).toBe(false);
  expect(best('a'.repeat(100))).toBeLessThan(50);
});

test('SUB-9 asked once or many times, subjects cover the same package IDs', () => {
  const id = fc.stringMatching(/^[abAB]{1,3}$/);
  const pattern = fc.stringMatching(/^[abAB*]{1,3}$/);
  const subjectsOf = fc.record({
    packages: fc.array(id, { maxLength: 3 }),
    patterns: fc.array(pattern, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(subjectsOf, id, (some, packageId) => {
      const covering = findCoveringSubject(prepareSubjects(some), packageId);
      expect(coversPackage(some, packageId)).toBe(covering !== null);
    }),
  );
});
