import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GalleryPolicy, ScopeId } from '#src/contract/gallery-policy.ts';
import { mayUse } from '#mocks/model/book.ts';
import { anyPolicy } from '#mocks/model/bodies.ts';
import type { World } from '#mocks/model/model.ts';
import { decideUse, type Use } from './decide-use.ts';
import { keyOf, now } from './fixtures.ts';
import { prepareSubjects } from './prepare-subjects.ts';
import { DAY, type KeyRecord, type PackageRecord } from './records.ts';

const moment = fc.constantFrom(now - 366 * DAY, now - 365 * DAY, now - DAY, now - 1, now);
const role = fc.constantFrom('admin' as const, 'collaborator' as const, null);
const scope = fc.constantFrom<ScopeId>('push', 'push-version', 'push-new', 'unlist');
const packageIds = ['Alpha', 'ALPHA', 'Alpha.Core', 'Beta', 'Alphabet'] as const;

const anyKey = fc
  .record({
    owner: fc.constantFrom('dana', 'dana', 'contoso', 'tailspin'),
    kind: fc.constantFrom('scoped' as const, 'scoped' as const, 'legacy', 'primary', 'unscoped'),
    scopes: fc.array(scope, { maxLength: 2 }),
    subjects: fc.record({
      packages: fc.array(fc.constantFrom('alpha', 'Beta', 'Gamma'), { maxLength: 2 }),
      patterns: fc.array(fc.constantFrom('*', 'Alpha.*', 'alpha*', '*.core', 'Be'), {
        maxLength: 2,
      }),
    }),
    created: moment,
    lastUsed: fc.option(moment),
    expires: fc.option(fc.constantFrom(now - DAY, now - 1, now, now + 1, now + 300 * DAY)),
    isRevoked: fc.integer({ max: 5, min: 0 }).map((number) => number === 0),
  })
  .map(({ isRevoked, ...fields }) => {
    const revocation = isRevoked ? { at: now, source: 'owner', url: null } : null;
    return keyOf({ ...fields, revocation });
  });

const mostly = (usual: boolean) =>
  fc.integer({ max: 7, min: 0 }).map((number) => (number === 0 ? !usual : usual));

const anyFacts = fc.record({
  policy: anyPolicy,
  key: anyKey,
  use: fc.constantFrom<Use>('push', 'unlist', 'relist'),
  packageId: fc.constantFrom(...packageIds),
  /** Whose the package is, if it is there. */
  packageOwner: fc.option(fc.constantFrom('dana', 'dana', 'contoso', 'tailspin')),
  isAccountLocked: mostly(false),
  isConfirmed: mostly(true),
  role,
  isContosoLocked: mostly(false),
});
type Facts = typeof anyFacts extends fc.Arbitrary<infer Value> ? Value : never;

function storedOf({ packageId, packageOwner }: Facts): PackageRecord | null {
  return packageOwner === null ? null : { id: packageId, owner: packageOwner, versions: [] };
}

function isAllowed(facts: Facts, key: KeyRecord, policy: GalleryPolicy = facts.policy): boolean {
  const { use, packageId, isAccountLocked, isConfirmed, isContosoLocked } = facts;
  const account = {
    name: 'dana',
    email: 'dana@example.com',
    emailConfirmed: isConfirmed,
    locked: isAccountLocked,
  };
  const members = facts.role === null ? [] : [{ account: 'dana', role: facts.role }];
  const organizations = [
    { name: 'contoso', locked: isContosoLocked, members },
    { name: 'tailspin', locked: false, members: [] },
  ];
  const subjects = prepareSubjects(key.subjects);
  const request = { key, subjects, use, packageId, stored: storedOf(facts) };
  return decideUse(request, { now, policy, account, organizations }).ok;
}

/** The same facts as the book's own words want them. */
function worldOf(facts: Facts): World {
  const stored = storedOf(facts);
  const members = new Map(facts.role === null ? [] : [['dana', facts.role] as const]);
  const { isAccountLocked: locked, isConfirmed: emailConfirmed, isContosoLocked } = facts;
  return {
    policyId: facts.policy.id,
    now,
    accounts: new Map([['dana', { locked, emailConfirmed }]]),
    organizations: new Map([
      ['contoso', { locked: isContosoLocked, members }],
      ['tailspin', { locked: false, members: new Map() }],
    ]),
    packages: new Map(
      stored === null ? [] : [[stored.id.toLowerCase(), { ...stored, versions: new Map() }]],
    ),
  };
}

/** A key that the policy could have: a scope that it does not list grants nothing there. */
function fit({ key, policy }: Facts): KeyRecord {
  const offered = policy.scopes.map(({ id }) => id);
  return { ...key, scopes: key.scopes.filter((id) => offered.includes(id)) };
}

test('USE-3 allowed exactly when live, action granted, subject covers, owner may act', () => {
  const seen = { true: 0, false: 0 };
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const key = fit(facts);
      const expected = mayUse(worldOf(facts), key, facts.use, facts.packageId);
      seen[`${expected}`] += 1;
      expect(isAllowed(facts, key)).toBe(expected);
    }),
    { numRuns: 4000 },
  );
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(200);
});

test('SUB-1 SCO-1 to add a subject or a scope never takes a permission away', () => {
  const more = fc.record({
    packages: fc.array(fc.constantFrom(...packageIds)),
    patterns: fc.array(fc.constantFrom('*', 'x*', 'Alpha')),
    scopes: fc.array(scope),
  });
  fc.assert(
    fc.property(anyFacts, more, (facts, added) => {
      const { packages, patterns } = facts.key.subjects;
      const wider: KeyRecord = {
        ...facts.key,
        scopes: [...facts.key.scopes, ...added.scopes],
        subjects: {
          packages: [...added.packages, ...packages],
          patterns: [...patterns, ...added.patterns],
        },
      };
      expect(isAllowed(facts, facts.key) && !isAllowed(facts, wider)).toBe(false);
    }),
    { numRuns: 1500 },
  );
});

test('SCO-1 a scope that the policy does not list grants nothing', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const key: KeyRecord = { ...facts.key, kind: 'scoped' };
      expect(isAllowed(facts, key, { ...facts.policy, scopes: [] })).toBe(false);
    }),
  );
});
