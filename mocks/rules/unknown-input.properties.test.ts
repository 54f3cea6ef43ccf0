import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { anyJson, anyPolicy, spoiledBody, withUnknownField } from '#mocks/model/bodies.ts';
import { findSilence } from '#mocks/model/find-silence.ts';
import { readCheck } from './check-key.ts';
import { editKey } from './edit-key.ts';
import { contextOf, keyOf, legacyKeyOf, now, problemsIn, unscopedKeyOf } from './fixtures.ts';
import { DAY, type KeyRecord } from './records.ts';
import { regenerateKey } from './regenerate-key.ts';

/** A key of each kind and state; a policy may be given one that it could not have made. */
const anyKey = fc.constantFrom(
  keyOf(),
  keyOf({ owner: 'contoso', expires: now }),
  keyOf({ revocation: { at: now, source: 'owner', url: null } }),
  keyOf({ owner: 'tailspin' }),
  legacyKeyOf(),
  unscopedKeyOf(),
  unscopedKeyOf({ kind: 'primary', expires: now - DAY }),
);

/** Some fields of a body, since one with all of them is never an edit; or anything at all. */
const anySent = anyPolicy.chain((policy) => {
  const some = fc.subarray(['name', 'subjects', 'expiry', 'colour'], {
    minLength: 1,
    maxLength: 2,
  });
  const edit = fc
    .tuple(spoiledBody(policy), some)
    .map(([body, names]) =>
      Object.fromEntries(Object.entries(body).filter(([field]) => names.includes(field))),
    );
  return fc.tuple(fc.constant(policy), fc.oneof({ weight: 5, arbitrary: edit }, anyJson));
});

/** Which fields of a key have changed. */
function listChanges(key: KeyRecord, after: KeyRecord): string[] {
  const values = new Map<string, unknown>(Object.entries(after));
  return Object.entries(key)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(values.get(field)))
    .map(([field]) => field);
}

function expectNoOther(changes: string[], allowed: readonly string[]): void {
  expect(changes.filter((field) => !allowed.includes(field))).toEqual([]);
}

const editable: Record<string, string[]> = {
  nuget: ['subjects'],
  psgallery: ['subjects'],
  myget: ['name', 'expires', 'lifetimeDays', 'mailed'],
  'nuget-2016': [],
};

test('EDT-1 EDT-2 LEG-2 whatever an edit sends, it changes what can be edited or nothing', () => {
  const seen = { edited: 0, refused: 0 };
  fc.assert(
    fc.property(anySent, anyKey, ([policy, body], key) => {
      const before = JSON.stringify([key, body]);
      const result = editKey(key, body, contextOf(policy));
      seen[result.ok ? 'edited' : 'refused'] += 1;
      const changes = result.ok ? listChanges(key, result.value.key) : [];
      expectNoOther(changes, ['revision', ...(editable[policy.id] ?? [])]);
      expect(result.ok && (key.kind === 'legacy' || policy.id === 'nuget-2016')).toBe(false);
      expect(findSilence(result)).toEqual([]);
      expect(JSON.stringify([key, body])).toBe(before);
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(seen.edited, seen.refused)).toBeGreaterThan(50);
});

test('REG-2 REG-6 REG-7 whatever regenerate is sent, it makes a new secret or changes nothing', () => {
  const seen = { renewed: 0, refused: 0 };
  const body = fc.oneof(
    fc.constantFrom(undefined, {}, { expiry: { days: 90 } }, { expiry: { never: true } }),
    fc.record({ expiry: anyJson }),
    anyJson,
  );
  fc.assert(
    fc.property(anyPolicy, body, anyKey, (policy, sent, key) => {
      const before = JSON.stringify([key, sent]);
      const result = regenerateKey(key, sent, contextOf(policy));
      seen[result.ok ? 'renewed' : 'refused'] += 1;
      const changes = result.ok ? listChanges(key, result.value.key) : [];
      expectNoOther(changes, [
        'secretDigest',
        'expires',
        'lifetimeDays',
        'regeneratedAt',
        'lastUsed',
        'revocation',
        'revision',
        'mailed',
      ]);
      expect(result.ok && !changes.includes('secretDigest')).toBe(false);
      expect(result.ok && (key.kind === 'legacy' || key.owner === 'tailspin')).toBe(false);
      expect(result.ok && isUnusable(result.value.key, policy)).toBe(false);
      expect(findSilence(result)).toEqual([]);
      expect(JSON.stringify([key, sent])).toBe(before);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(seen.renewed, seen.refused)).toBeGreaterThan(50);
});

/** Expired or revoked as soon as it was made anew, or without the end that it must have (EXP-4). */
function isUnusable({ expires, revocation }: KeyRecord, { id }: GalleryPolicy): boolean {
  const isOver = expires === null ? id !== 'myget' : expires <= now;
  return isOver || revocation !== null;
}

test('EDT-1 KEY-6 a field that edit, regenerate or check does not know is refused', () => {
  const right = fc.constantFrom({}, { subjects: { packages: [], patterns: ['*'] } });
  const edit = withUnknownField(right, ['subjects']);
  const regenerate = withUnknownField(fc.constant({}), ['expiry']);
  const asked = fc.constant({ action: 'unlist', packageId: 'Alpha' });
  const check = withUnknownField(asked, ['action', 'packageId']);
  fc.assert(
    fc.property(anyPolicy, edit, regenerate, check, (policy, edited, renewed, checked) => {
      fc.pre(policy.editable.includes('subjects'));
      const context = contextOf(policy);
      for (const [result, { field }] of [
        [editKey(keyOf(), edited.body, context), edited],
        [regenerateKey(keyOf(), renewed.body, context), renewed],
        [readCheck(checked.body), checked],
      ] as const) {
        const pointer = `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        expect(problemsIn(result)).toMatchObject([{ pointer, code: 'unknown-field' }]);
      }
    }),
  );
});

test('USE-10 whatever check is asked, it is a known action and a package ID, or refused', () => {
  const action = fc.constantFrom('push-new-package', 'push-new-version', 'unlist', 'relist');
  const packageId = fc.string({ unit: fc.constantFrom(...Array.from('aB.-_ *')), maxLength: 5 });
  const seen = { taken: 0, refused: 0 };
  const right = fc.record({ action, packageId });
  const odd = fc.record({ action: fc.oneof(action, anyJson), packageId: anyJson });
  const body = fc.oneof({ weight: 4, arbitrary: right }, odd);
  fc.assert(
    fc.property(fc.oneof(body, body, anyJson), (sent) => {
      const result = readCheck(sent);
      seen[result.ok ? 'taken' : 'refused'] += 1;
      const asked = result.ok ? `${result.value.action} ${result.value.packageId}` : 'unlist a';
      expect(asked).toMatch(/^(push-new-package|push-new-version|unlist|relist) \w+([.-]\w+)*$/);
      expect(findSilence(result)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(20);
});
