import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import {
  anyJson,
  anyPolicy,
  rightBody,
  spoiledBody,
  withUnknownField,
} from '#mocks/model/bodies.ts';
import { findSilence } from '#mocks/model/find-silence.ts';
import { createKey } from './create-key.ts';
import { contextOf, now, problemsIn, valueOf } from './fixtures.ts';
import type { KeyRecord } from './records.ts';

const DAYS = 86_400_000;
const fields = ['name', 'owner', 'scopes', 'subjects', 'expiry'];

/** What dana may do for whom (fixtures); nobody else is an owner of hers. */
const mayPushNew: Record<string, boolean> = { dana: true, contoso: true, fabrikam: false };

/** The rules that a key should not have been made against. */
function findBreaches(key: KeyRecord, policy: GalleryPolicy): string[] {
  const { packages, patterns } = key.subjects;
  const isScoped = policy.id === 'nuget' || policy.id === 'psgallery';
  const pushes = key.scopes.filter((id) => id !== 'unlist');
  const offered = policy.scopes.map(({ id }) => id);
  const bringsNew = !isScoped || pushes.some((id) => id !== 'push-version');
  const life = key.expires === null ? null : (key.expires - now) / DAYS;
  const breaches: Record<string, boolean> = {
    'KEY-2': !/^[^\p{Cc}\p{Bidi_Control}]{1,256}$/u.test(key.name) || key.name !== key.name.trim(),
    'KEY-3': !(key.owner in mayPushNew),
    'SCO-2': isScoped && key.scopes.length === 0,
    'SCO-3': new Set(key.scopes).size < key.scopes.length || !isWithin(key.scopes, offered),
    'SCO-4': pushes.length > 1,
    'SCO-6': isScoped && bringsNew && pushes.length > 0 && mayPushNew[key.owner] === false,
    'SUB-1': isScoped !== packages.length + patterns.length > 0,
    'SUB-4': !patterns.every((pattern) => /^(?!.*\*\*)[A-Za-z0-9_.*-]{1,100}$/.test(pattern)),
    'SUB-7': [packages, patterns].some(hasTwice),
    'SUB-8': !packages.every((id) => /^\w+([.-]\w+)*$/.test(id) && id.length <= 100),
    'EXP-1': isScoped && ![1, 90, 180, 270, 365].includes(life ?? NaN),
    'EXP-4': life === null ? policy.id !== 'myget' : life <= 0,
    'POL-5': policy.id === 'nuget-2016' && !(Number.isInteger(life) && (life ?? 0) <= 365),
  };
  return Object.keys(breaches).filter((rule) => breaches[rule]);
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

function hasTwice(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.toLowerCase())).size < texts.length;
}

test('KEY-6 SCO-2 SCO-3 SCO-4 SUB-1 EXP-1 whatever is sent, no key is made against a rule', () => {
  const seen = { made: 0, refused: 0 };
  const sent = anyPolicy.chain((policy) =>
    fc.tuple(fc.constant(policy), fc.oneof({ weight: 9, arbitrary: spoiledBody(policy) }, anyJson)),
  );
  fc.assert(
    fc.property(sent, ([policy, body]) => {
      const before = JSON.stringify(body);
      const result = createKey(body, contextOf(policy));
      seen[result.ok ? 'made' : 'refused'] += 1;
      expect(result.ok ? findBreaches(result.value.key, policy) : []).toEqual([]);
      expect(findSilence(result)).toEqual([]);
      expect(JSON.stringify(body)).toBe(before);
    }),
    { numRuns: 2000 },
  );
  // Both ends are reached, often enough to mean something.
  expect(Math.min(seen.made, seen.refused)).toBeGreaterThan(50);
});

test('KEY-1 what is right is made as it was asked for', () => {
  const asked = anyPolicy.chain((policy) => fc.tuple(fc.constant(policy), rightBody(policy)));
  fc.assert(
    fc.property(asked, ([policy, body]) => {
      const { key } = valueOf(createKey(body, contextOf(policy)));
      expect(findBreaches(key, policy)).toEqual([]);
      expect(key).toMatchObject({
        name: body['name'],
        owner: body['owner'],
        scopes: body['scopes'],
      });
    }),
    { numRuns: 300 },
  );
});

test('EDT-1 KEY-6 a field that is not known is refused, whatever it is called and holds', () => {
  const asked = anyPolicy.chain((policy) =>
    fc.tuple(fc.constant(policy), withUnknownField(rightBody(policy), fields)),
  );
  fc.assert(
    fc.property(asked, ([policy, { body, field }]) => {
      const pointer = `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const problems = problemsIn(createKey(body, contextOf(policy)));
      expect(problems).toMatchObject([{ pointer, code: 'unknown-field' }]);
    }),
    { numRuns: 500 },
  );
});
