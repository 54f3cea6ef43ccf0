import { describe, expect, test } from 'vitest';
import { CreateKeyRequest } from '#src/contract/api-key.ts';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { psgallery } from '#mocks/policies/psgallery.ts';
import { createKey } from './create-key.ts';
import { contextOf, dana, faultsOf, now, problemsIn, refusalOf, valueOf } from './fixtures.ts';
import { DAY } from './records.ts';

const body = {
  name: 'Nightly build',
  owner: 'contoso',
  scopes: ['push', 'unlist'],
  subjects: { packages: ['Contoso.Core'], patterns: ['Contoso.Service.*'] },
  expiry: { days: 365 },
};

/** Creates with the body above, changed. */
function create(changes: Record<string, unknown> = {}, policy = nuget) {
  return createKey({ ...body, ...changes }, contextOf(policy));
}

/** The key that such a body makes. */
function keyFrom(changes: Record<string, unknown> = {}, policy = nuget) {
  return valueOf(create(changes, policy)).key;
}

/** So many package IDs that are patterns too. */
function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `p${index}`);
}

const token = { name: 'Build server', scopes: [], subjects: { packages: [], patterns: [] } };

function createToken(expiry: unknown) {
  return createKey({ ...token, expiry }, contextOf(myget));
}

function createTokenOf2016(days: number) {
  return createKey({ ...token, expiry: { days } }, contextOf(nuget2016));
}

function expiryOf(expiry: unknown) {
  const { kind, expires, lifetimeDays } = valueOf(createToken(expiry)).key;
  return [kind, expires, lifetimeDays];
}

describe('what is made', () => {
  test('KEY-1 a key has the name, owner, scopes, subjects and expiry that were asked for', () => {
    expect(CreateKeyRequest.parse(body)).toEqual(body);
    expect(keyFrom()).toEqual({
      id: 'k1',
      account: 'dana',
      owner: 'contoso',
      name: 'Nightly build',
      kind: 'scoped',
      scopes: ['push', 'unlist'],
      subjects: body.subjects,
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
    const { mail, activity } = valueOf(create());
    expect(mail).toMatchObject({ kind: 'created', to: dana.email, keyId: 'k1', at: now });
    expect(activity).toMatchObject({ action: 'create', keyId: 'k1', at: now, allowed: true });
  });

  test('SEC-1 SEC-4 what is stored has the digest, and mail and activity not even that', () => {
    const { key, mail, activity } = valueOf(create());
    expect(key.secretDigest).toBe('new-digest');
    expect(JSON.stringify([mail, activity])).not.toContain('new-digest');
  });

  test('KEY-4 there is no limit on the number of keys', () => {
    expect(createKey(body, contextOf(nuget, { keyCount: 100_000 })).ok).toBe(true);
  });

  test('LEG-2 a legacy key cannot be asked for', () => {
    expect(faultsOf(create({ kind: 'legacy' }))).toEqual(['/kind unknown-field']);
    expect(keyFrom().kind).toBe('scoped');
  });
});

describe('the account', () => {
  test.each([
    ['unconfirmed', { ...dana, emailConfirmed: false }, 'account-unconfirmed'],
    ['locked', { ...dana, locked: true }, 'account-locked'],
  ])('KEY-5 KEY-6 an %s account is refused before its body is looked at', (_, account, code) => {
    expect(refusalOf(createKey('no body', contextOf(nuget, { account }))).code).toBe(code);
  });
});

describe('the body', () => {
  test.each([null, [], 'text', 7, true, undefined])('KEY-6 %j is no body', (value) => {
    expect(refusalOf(createKey(value, contextOf(nuget))).code).toBe('invalid-request');
  });

  test('KEY-6 all problems are reported together, the shape first, then owner, scopes, subjects, expiry', () => {
    const refusal = create({
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
    expect(faultsOf(create({ [field]: value }))).toEqual([`/${field} wrong-type`]);
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

describe('the name', () => {
  test.each([
    ['is trimmed', '  Nightly build\t', 'Nightly build'],
    ['may have 256 characters', 'x'.repeat(256), 'x'.repeat(256)],
    ['is counted in code points', '\u{1F511}'.repeat(256), '\u{1F511}'.repeat(256)],
    ['may be of any script', 'Ночная сборка 夜', 'Ночная сборка 夜'],
  ])('KEY-2 a name %s', (_, given, stored) => {
    expect(keyFrom({ name: given }).name).toBe(stored);
  });

  test.each([
    ['', 'required'],
    [' \t\n ', 'required'],
    ['x'.repeat(257), 'too-long'],
    ['\u{1F511}'.repeat(257), 'too-long'],
    ['a\u0000b', 'control-character'],
    ['a\nb', 'control-character'],
    ['a\u0085b', 'control-character'],
    ['a\u202Eb', 'control-character'],
    ['a\u2066b', 'control-character'],
    ['a\u200Eb', 'control-character'],
    ['a\uD800b', 'control-character'],
  ])('KEY-2 the name %j is refused', (name, code) => {
    expect(faultsOf(create({ name }))).toEqual([`/name ${code}`]);
  });

  test('POL-4 POL-6 the name is spoken of as the policy calls it', () => {
    const said = problemsIn(createKey({}, contextOf(myget))).map(({ detail }) => detail);
    expect(said).toEqual(['Enter a description']);
  });
});

describe('the owner', () => {
  test('KEY-3 is the account itself when omitted', () => {
    const { owner: _, ...rest } = body;
    expect(valueOf(createKey(rest, contextOf(nuget))).key.owner).toBe('dana');
  });

  test('KEY-3 another account, a foreign organization and nobody get one answer', () => {
    const [erin, tailspin, nobody, none] = ['erin', 'tailspin', 'no-such-owner', ''].map((owner) =>
      refusalOf(create({ owner })),
    );
    expect(erin?.errors).toEqual([
      {
        pointer: '/owner',
        code: 'unknown-owner',
        detail: 'Choose yourself or an organization that you are a member of',
      },
    ]);
    expect([tailspin, nobody, none]).toEqual([erin, erin, erin]);
  });
});

describe('the scopes', () => {
  test.each([[[]], [undefined]])('SCO-2 at least one is needed, %j is none', (scopes) => {
    expect(faultsOf(create({ scopes }))).toEqual(['/scopes required']);
  });

  test('SCO-3 unknown ones are refused where they stand, and those of other galleries', () => {
    const refusal = create({ scopes: ['push', 'everything', 'push-new', 'toString'] });
    expect(faultsOf(refusal)).toEqual([
      '/scopes/1 unknown-scope',
      '/scopes/2 unknown-scope',
      '/scopes/3 unknown-scope',
    ]);
    expect(faultsOf(create({ scopes: ['push-version'] }, psgallery))).toEqual([
      '/scopes/0 unknown-scope',
    ]);
    expect(keyFrom({ scopes: ['push-new'] }, psgallery).scopes).toEqual(['push-new']);
  });

  test('SCO-3 duplicates collapse', () => {
    expect(keyFrom({ scopes: ['unlist', 'push', 'unlist'] }).scopes).toEqual(['unlist', 'push']);
  });

  test('SCO-4 a key carries at most one push scope', () => {
    expect(faultsOf(create({ scopes: ['push', 'unlist', 'push-version'] }))).toEqual([
      '/scopes one-push-scope',
    ]);
    expect(keyFrom({ scopes: ['push', 'push'] }).scopes).toEqual(['push']);
  });

  test('SCO-6 a collaborator cannot make a key that does more than a collaborator may', () => {
    const refusal = create({ owner: 'fabrikam', scopes: ['unlist', 'push'] });
    expect(faultsOf(refusal)).toEqual(['/scopes/1 not-permitted']);
    expect(problemsIn(refusal)[0]?.detail).toBe(
      "You can't push new packages for fabrikam. Choose another scope or owner",
    );
    expect(keyFrom({ owner: 'fabrikam', scopes: ['unlist', 'push-version'] }).owner).toBe(
      'fabrikam',
    );
  });
});

describe('the subjects', () => {
  test.each([
    ['an empty list', { packages: [], patterns: [] }],
    ['nothing', undefined],
  ])('SUB-1 %s is refused, never read as everything', (_, subjects) => {
    expect(faultsOf(create({ subjects }))).toEqual(['/subjects required']);
  });

  test('SUB-1 each list must be given, empty or not', () => {
    expect(faultsOf(create({ subjects: {} }))).toEqual([
      '/subjects/packages wrong-type',
      '/subjects/patterns wrong-type',
    ]);
  });

  test.each([
    [{ packages: ['Alpha'], patterns: [] }],
    [{ packages: [], patterns: ['*'] }],
    [{ packages: ['Alpha'], patterns: ['Beta.*', 'Gamma*'] }],
  ])('SUB-1 SUB-7 takes %j', (subjects) => {
    expect(keyFrom({ subjects }).subjects).toEqual(subjects);
  });

  test('SUB-4 a pattern is stored trimmed, and an empty one refused', () => {
    const stored = keyFrom({ subjects: { packages: [], patterns: ['  Alpha.* '] } });
    expect(stored.subjects.patterns).toEqual(['Alpha.*']);
    expect(faultsOf(create({ subjects: { packages: [], patterns: ['a', ' '] } }))).toEqual([
      '/subjects/patterns/1 required',
    ]);
  });

  test.each(['a?', '[a]', '{a,b}', '!a'])('SUB-2 SUB-4 the pattern %s is refused', (pattern) => {
    expect(faultsOf(create({ subjects: { packages: [], patterns: [pattern] } }))).toEqual([
      '/subjects/patterns/0 pattern-character',
    ]);
  });

  test('SUB-4 a pattern of more than 100 characters is refused', () => {
    const patterns = ['a'.repeat(101)];
    expect(faultsOf(create({ subjects: { packages: [], patterns } }))).toEqual([
      '/subjects/patterns/0 too-long',
    ]);
  });

  test('SUB-7 duplicates collapse by their folded value into the first spelling', () => {
    const subjects = {
      packages: ['Alpha', 'ALPHA', 'Beta', 'alpha'],
      patterns: ['Foo.**', 'foo.*', 'Bar*'],
    };
    expect(keyFrom({ subjects }).subjects).toEqual({
      packages: ['Alpha', 'Beta'],
      patterns: ['Foo.*', 'Bar*'],
    });
  });

  test('SUB-7 at most 100 patterns and 10,000 package IDs, counted without duplicates', () => {
    const most = { packages: many(10_000), patterns: many(100) };
    expect(keyFrom({ subjects: most }).subjects).toEqual(most);
    const doubled = { packages: [...most.packages, 'P0'], patterns: [...most.patterns, 'P0'] };
    expect(keyFrom({ subjects: doubled }).subjects).toEqual(most);
    expect(faultsOf(create({ subjects: { packages: many(10_001), patterns: many(101) } }))).toEqual(
      ['/subjects/packages too-many', '/subjects/patterns too-many'],
    );
  });

  test('SUB-8 a package ID need belong to nobody, and is kept as written', () => {
    const subjects = { packages: ['Not.YET.There'], patterns: [] };
    expect(keyFrom({ subjects }).subjects).toEqual(subjects);
  });
});

describe('the expiry', () => {
  test.each([1, 90, 180, 270, 365])('EXP-1 EXP-2 %i days of 86,400,000 ms are taken', (days) => {
    for (const policy of [nuget, psgallery]) {
      const { expires, lifetimeDays } = keyFrom({ scopes: ['push'], expiry: { days } }, policy);
      expect([expires, lifetimeDays]).toEqual([now + days * 86_400_000, days]);
    }
  });

  test('EXP-2 a day is 86,400,000 ms across a change of the clocks too', () => {
    const spring = Date.parse('2027-03-27T12:00:00Z');
    const made = createKey({ ...body, expiry: { days: 1 } }, contextOf(nuget, { now: spring }));
    expect(valueOf(made).key.expires).toBe(Date.parse('2027-03-28T12:00:00Z'));
  });

  test.each([0, -1, 2, 1.5, 89, 364, 366, 1e9])('EXP-1 %d days are refused, not bent', (days) => {
    expect(faultsOf(create({ expiry: { days } }))).toEqual(['/expiry expiry-not-offered']);
  });

  test.each([{ never: true }, { at: '2027-01-01T00:00:00Z' }])(
    'EXP-4 %j is not had where a key must expire',
    (expiry) => {
      for (const policy of [nuget, psgallery, nuget2016]) {
        const asked = { ...body, scopes: ['push'], expiry };
        expect(faultsOf(createKey(asked, contextOf(policy)))).toContain(
          '/expiry expiry-not-offered',
        );
      }
    },
  );
});

describe('other galleries', () => {
  test('POL-4 a token may expire at a moment, or never', () => {
    const at = '2027-01-01T10:30:00Z';
    expect(expiryOf({ at })).toEqual(['unscoped', Date.parse(at), null]);
    expect(expiryOf({ never: true })).toEqual(['unscoped', null, null]);
    expect(expiryOf(undefined)).toEqual(['unscoped', null, null]);
  });

  test('POL-4 EXP-3 a moment that is not in the future is refused, and so are days', () => {
    expect(faultsOf(createToken({ at: new Date(now).toISOString() }))).toEqual([
      '/expiry expiry-past',
    ]);
    expect(createToken({ at: new Date(now + 1).toISOString() }).ok).toBe(true);
    expect(faultsOf(createToken({ days: 365 }))).toEqual(['/expiry expiry-not-offered']);
  });

  test('POL-4 scopes and subjects are refused where a key covers everything, never dropped', () => {
    const asked = { ...body, expiry: { never: true } };
    expect(faultsOf(createKey(asked, contextOf(myget)))).toEqual([
      '/subjects unknown-field',
      '/scopes/0 unknown-scope',
      '/scopes/1 unknown-scope',
    ]);
  });

  test('POL-4 scopes and subjects may be left out there', () => {
    const { key } = valueOf(createKey({ name: 'Build server' }, contextOf(myget)));
    expect([key.scopes, key.subjects]).toEqual([[], { packages: [], patterns: [] }]);
  });

  test('POL-5 any whole number of days from 1 to 365 is taken', () => {
    expect(valueOf(createTokenOf2016(1)).key.expires).toBe(now + DAY);
    expect(valueOf(createTokenOf2016(42)).key.lifetimeDays).toBe(42);
    expect(valueOf(createTokenOf2016(365)).key.kind).toBe('unscoped');
    for (const days of [0, 366, 1.5]) {
      expect(faultsOf(createTokenOf2016(days))).toEqual(['/expiry expiry-not-offered']);
    }
  });

  test('POL-5 a second key is refused', () => {
    const asked = { ...token, expiry: { days: 30 } };
    const refusal = refusalOf(createKey(asked, contextOf(nuget2016, { keyCount: 1 })));
    expect(refusal.code).toBe('key-exists');
  });
});
