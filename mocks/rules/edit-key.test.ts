import { describe, expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { psgallery } from '#mocks/policies/psgallery.ts';
import { editKey } from './edit-key.ts';
import {
  contextOf,
  dana,
  faultsOf,
  keyOf,
  legacyKeyOf,
  now,
  problemsIn,
  refusalOf,
  unscopedKeyOf,
  valueOf,
} from './fixtures.ts';
import { keyStatus } from './key-status.ts';
import { DAY } from './records.ts';

const subjects = { packages: ['Beta'], patterns: ['Alpha.*', 'Gamma.*'] };

function editSubjects(packages: string[], patterns: string[]) {
  return editKey(keyOf(), { subjects: { packages, patterns } }, contextOf(nuget));
}

describe('subjects', () => {
  test('EDT-1 EDT-2 are changed, all else is kept, and the revision goes up by one', () => {
    for (const policy of [nuget, psgallery]) {
      const key = keyOf({ owner: 'contoso' });
      const edited = valueOf(editKey(key, { subjects }, contextOf(policy)));
      expect(edited.key).toEqual({ ...key, subjects, revision: 4 });
      expect(edited.activity).toMatchObject({ action: 'edit', at: now, keyId: 'k1' });
    }
  });

  test('WRN-5 there is no mail about an edit', () => {
    expect(valueOf(editKey(keyOf(), { subjects }, contextOf(nuget))).mail).toBeNull();
  });

  test('EDT-3 several patterns and packages that are nobody’s survive being saved', () => {
    const held = { packages: ['Sold.Package', 'Alpha'], patterns: ['A.*', 'B.*', 'C*'] };
    const edited = valueOf(
      editKey(keyOf({ subjects: held }), { subjects: held }, contextOf(nuget)),
    );
    expect(edited.key.subjects).toEqual(held);
  });

  test('EDT-2 a body without subjects leaves them as they are', () => {
    const key = keyOf();
    expect(valueOf(editKey(key, {}, contextOf(nuget))).key).toEqual({ ...key, revision: 4 });
  });

  test('SUB-1 SUB-7 SUB-8 are checked as at creation', () => {
    expect(faultsOf(editSubjects([], []))).toEqual(['/subjects required']);
    expect(faultsOf(editSubjects(['a b'], ['a?']))).toEqual([
      '/subjects/packages/0 not-a-package-id',
      '/subjects/patterns/0 pattern-character',
    ]);
    expect(valueOf(editSubjects(['Nobodys', 'nobodys'], ['**'])).key.subjects).toEqual({
      packages: ['Nobodys'],
      patterns: ['*'],
    });
  });

  test.each([
    ['expired', keyOf({ expires: now - DAY })],
    ['revoked', keyOf({ revocation: { at: now - DAY, source: 'owner', url: null } })],
  ])('EDT-4 of a key that is %s can be edited, and it stays %s', (status, key) => {
    const edited = valueOf(editKey(key, { subjects }, contextOf(nuget))).key;
    expect(edited.subjects).toEqual(subjects);
    expect(keyStatus(edited, { now, policy: nuget })).toBe(status);
  });
});

describe('what is refused', () => {
  test.each([
    ['name', 'Other name'],
    ['owner', 'contoso'],
    ['scopes', ['unlist']],
    ['expiry', { days: 365 }],
    ['created', '2026-01-01T00:00:00Z'],
  ])('EDT-1 SCO-5 EXP-5 the field %s, and then nothing is changed', (field, value) => {
    for (const policy of [nuget, psgallery]) {
      const result = editKey(keyOf(), { subjects, [field]: value }, contextOf(policy));
      expect(faultsOf(result)).toEqual([`/${field} unknown-field`]);
    }
  });

  test('SCO-5 it is said that a field of the key cannot be changed', () => {
    const result = editKey(keyOf(), { scopes: [], name: 'x', foo: 1 }, contextOf(nuget));
    expect(problemsIn(result).map(({ detail }) => detail)).toEqual([
      "The scopes of a key can't be changed. Create a new key instead",
      "Key name of a key can't be changed. Create a new key instead",
      '“foo” is not a field of this request. Leave it out',
    ]);
  });

  test('KEY-6 a field that is at fault and one that is not to be there are reported together', () => {
    const asked = { subjects: { packages: [], patterns: ['a?'] }, owner: 'contoso' };
    expect(faultsOf(editKey(keyOf(), asked, contextOf(nuget)))).toEqual([
      '/owner unknown-field',
      '/subjects/patterns/0 pattern-character',
    ]);
  });

  test('KEY-6 a body that is no object', () => {
    expect(refusalOf(editKey(keyOf(), [], contextOf(nuget))).code).toBe('invalid-request');
  });

  test('LEG-2 a legacy key, and POL-5 a key of which the policy lets nothing be edited', () => {
    const legacy = refusalOf(editKey(legacyKeyOf(), { subjects }, contextOf(nuget)));
    expect([legacy.code, legacy.rule]).toEqual(['not-editable', 'LEG-2']);
    const unscoped = refusalOf(editKey(unscopedKeyOf(), { name: 'x' }, contextOf(nuget2016)));
    expect([unscoped.code, unscoped.rule]).toEqual(['not-editable', 'EDT-1']);
  });

  test.each([
    [{ ...dana, emailConfirmed: false }, 'account-unconfirmed'],
    [{ ...dana, locked: true }, 'account-locked'],
  ])('KEY-5 an account that may not edit', (account, code) => {
    const refusal = refusalOf(editKey(keyOf(), { subjects }, contextOf(nuget, { account })));
    expect(refusal.code).toBe(code);
  });
});

describe('under myget', () => {
  const token = unscopedKeyOf({ expires: now + DAY, mailed: { warning: true, expired: false } });
  const edit = (body: unknown, key = token) => editKey(key, body, contextOf(myget));

  test('EDT-5 EXP-5 description and expiry can be edited, on the primary token too', () => {
    for (const key of [token, unscopedKeyOf({ kind: 'primary' })]) {
      const asked = { name: ' Deploy ', expiry: { at: '2027-01-01T00:00:00Z' } };
      const edited = valueOf(edit(asked, key)).key;
      expect([edited.name, edited.expires]).toEqual(['Deploy', Date.parse('2027-01-01T00:00:00Z')]);
      expect(valueOf(edit({ expiry: { never: true } }, key)).key.expires).toBeNull();
    }
  });

  test('EDT-5 each alone leaves the other as it is', () => {
    expect(valueOf(edit({ name: 'Deploy' })).key).toEqual({
      ...token,
      name: 'Deploy',
      revision: 4,
    });
    expect(valueOf(edit({ expiry: { never: true } })).key.name).toBe(token.name);
  });

  test('EDT-5 an expiry in the past is refused, and days are, and subjects', () => {
    const at = new Date(now).toISOString();
    expect(faultsOf(edit({ expiry: { at } }))).toEqual(['/expiry expiry-past']);
    expect(faultsOf(edit({ expiry: { days: 1 } }))).toEqual(['/expiry expiry-not-offered']);
    expect(faultsOf(edit({ subjects }))).toEqual(['/subjects unknown-field']);
  });

  test('WRN-2 a new expiry is warned about anew, the same one is not', () => {
    const moved = valueOf(edit({ expiry: { at: '2027-01-01T00:00:00Z' } })).key;
    expect(moved.mailed).toEqual({ warning: false, expired: false });
    const same = valueOf(edit({ expiry: { at: new Date(now + DAY).toISOString() } })).key;
    expect(same.mailed).toEqual(token.mailed);
  });
});
