import { describe, expect, test } from 'vitest';
import { CreateKeyRequest } from '#src/contract/api-key.ts';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { createKey } from './create-key.ts';
import {
  contextOf,
  create,
  creation,
  dana,
  faultsOf,
  keyFrom,
  now,
  problemsIn,
  refusalOf,
  valueOf,
} from './fixtures.ts';
import { DAY } from './records.ts';

describe('what is made', () => {
  test('KEY-1 a key has the name, owner, scopes, subjects and expiry that were asked for', () => {
    expect(CreateKeyRequest.parse(creation)).toEqual(creation);
    expect(keyFrom(nuget)).toEqual({
      id: 'k1',
      account: 'dana',
      owner: 'contoso',
      name: 'Nightly build',
      kind: 'scoped',
      scopes: ['push', 'unlist'],
      subjects: creation.subjects,
      created: now,
      regeneratedAt: null,
      expires: now + 365 * DAY,
      lifetimeDays: 365,
      lastUsed: null,
      revocation: null,
      secretDigest: 'new-digest',
      revision: 1,
      mailed: { warning: false, expired: false },
    });
  });

  test('KEY-7 WRN-5 its activity and its mail come with it', () => {
    const { mail, activity } = valueOf(create(nuget));
    expect(mail).toMatchObject({ kind: 'created', to: dana.email, keyId: 'k1', at: now });
    expect(activity).toMatchObject({ action: 'create', keyId: 'k1', at: now, allowed: true });
  });

  test('SEC-1 SEC-4 what is stored has the digest, and mail and activity not even that', () => {
    const { key, mail, activity } = valueOf(create(nuget));
    expect(key.secretDigest).toBe('new-digest');
    expect(JSON.stringify([mail, activity])).not.toContain('new-digest');
  });

  test('KEY-4 there is no limit on the number of keys', () => {
    expect(createKey(creation, contextOf(nuget, { keyCount: 100_000 })).ok).toBe(true);
  });

  test('LEG-2 a legacy key cannot be asked for', () => {
    expect(faultsOf(create(nuget, { kind: 'legacy' }))).toEqual(['/kind unknown-field']);
    expect(keyFrom(nuget).kind).toBe('scoped');
  });
});

describe('the account', () => {
  test.each([
    ['unconfirmed', { ...dana, emailConfirmed: false }, 'account-unconfirmed'],
    ['locked', { ...dana, locked: true }, 'account-locked'],
  ])('KEY-5 KEY-6 an %s account is refused before its body is looked at', (_, account, code) => {
    expect(refusalOf(createKey('no body', contextOf(nuget, { account }))).code).toBe(code);
  });

  test('POL-5 a second key is refused', () => {
    const refusal = refusalOf(createKey({}, contextOf(nuget2016, { keyCount: 1 })));
    expect(refusal.code).toBe('key-exists');
  });
});

describe('the body', () => {
  test.each([null, [], 'text', 7, true, undefined])('KEY-6 %j is no body', (value) => {
    expect(refusalOf(createKey(value, contextOf(nuget))).code).toBe('invalid-request');
  });

  test('KEY-6 all problems are reported together, the shape first, then owner, scopes, subjects, expiry', () => {
    const refusal = create(nuget, {
      name: '',
      owner: 'nobody',
      scopes: ['all'],
      subjects: { packages: ['Alpha', 3, 'a b'], patterns: ['a?'], feeds: [] },
      expiry: 'soon',
      'a/b~c': 1,
    });
    expect(faultsOf(refusal)).toEqual([
      '/a~1b~0c unknown-field',
      '/subjects/feeds unknown-field',
      '/subjects/packages/1 wrong-type',
      '/expiry wrong-type',
      '/name required',
      '/owner unknown-owner',
      '/scopes/0 unknown-scope',
      '/subjects/packages/2 not-a-package-id',
      '/subjects/patterns/0 pattern-character',
    ]);
  });

  test('KEY-6 an empty body lacks everything but the owner', () => {
    expect(faultsOf(createKey({}, contextOf(nuget)))).toEqual([
      '/name required',
      '/scopes required',
      '/subjects required',
      '/expiry required',
    ]);
  });

  test.each([
    ['name', 7],
    ['name', null],
    ['owner', 7],
    ['owner', null],
    ['scopes', 'push'],
    ['scopes', null],
    ['subjects', ['Alpha']],
    ['subjects', null],
    ['expiry', 365],
    ['expiry', { days: '365' }],
    ['expiry', { days: 365, never: true }],
    ['expiry', { at: 'tomorrow' }],
    ['expiry', null],
  ])('KEY-6 %s as %j has the wrong shape', (field, value) => {
    expect(faultsOf(create(nuget, { [field]: value }))).toEqual([`/${field} wrong-type`]);
  });

  test('KEY-6 says beside each field what to do', () => {
    const said = problemsIn(createKey({}, contextOf(nuget))).map(({ detail }) => detail);
    expect(said).toEqual([
      'Enter a key name',
      'Choose at least one scope',
      'Choose a package or enter a glob pattern',
      'Choose 1, 90, 180, 270 or 365 days',
    ]);
  });
});
