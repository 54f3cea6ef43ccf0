import { describe, expect, test } from 'vitest';
import type { Action, GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { matchesPattern } from '#src/contract/package-pattern.ts';
import file from '#src/contract/package-pattern.vectors.json' with { type: 'json' };
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { psgallery } from '#mocks/policies/psgallery.ts';
import { decideUse, type Use, type UseContext } from './decide-use.ts';
import {
  contextOf,
  dana,
  keyOf,
  legacyKeyOf,
  now,
  organizations,
  refusalOf,
  unscopedKeyOf,
  valueOf,
} from './fixtures.ts';
import { prepareSubjects } from './prepare-subjects.ts';
import type { KeyRecord } from './records.ts';

interface Attempt {
  use?: Use;
  packageId?: string;
  /** Whose the package is; without an owner it does not exist. */
  owner?: string;
  policy?: GalleryPolicy;
  context?: Partial<UseContext>;
}

function decide(key: KeyRecord, attempt: Attempt = {}) {
  const { use = 'push', packageId = 'Alpha', owner, policy = nuget, context } = attempt;
  const stored = owner === undefined ? null : { id: packageId, owner, versions: [] };
  const subjects = prepareSubjects(key.subjects);
  return decideUse({ key, subjects, use, packageId, stored }, { ...contextOf(policy), ...context });
}

/** The rule that refuses and its words. */
function refusal(key: KeyRecord, attempt: Attempt = {}) {
  const { code, rule, detail } = refusalOf(decide(key, attempt));
  return [code, rule, detail];
}

const everything = { packages: [], patterns: ['*'] };

describe('USE-3 one key, one scope, one subject', () => {
  test.each<[KeyRecord['scopes'], GalleryPolicy, Action[]]>([
    [['push'], nuget, ['push-new-package', 'push-new-version']],
    [['push-version'], nuget, ['push-new-version']],
    [['push-new'], psgallery, ['push-new-package']],
    [['unlist'], nuget, ['unlist', 'relist']],
    [['push-version', 'unlist'], nuget, ['push-new-version', 'unlist', 'relist']],
    [[], nuget, []],
    [['push-new'], nuget, []],
  ])(
    'SCO-1 SCO-3 the scopes %j grant what they say and nothing else',
    (scopes, policy, actions) => {
      const key = keyOf({ scopes });
      const tries: [Use, string | undefined][] = [
        ['push', undefined],
        ['push', 'dana'],
        ['unlist', 'dana'],
        ['relist', 'dana'],
      ];
      const done = tries.flatMap(([use, owner]) => {
        const decision = decide(key, { use, policy, ...(owner === undefined ? {} : { owner }) });
        return decision.ok ? [decision.value.action] : [];
      });
      expect(done).toEqual(actions);
    },
  );

  test('USE-3 says the subject that covers the package: the ID first, else the first pattern', () => {
    const subjects = { packages: ['Alpha.Core'], patterns: ['beta.*', 'ALPHA.*', '*'] };
    const key = keyOf({ subjects });
    const subjectFor = (packageId: string) => valueOf(decide(key, { packageId })).subject;
    expect(subjectFor('alpha.core')).toBe('Alpha.Core');
    expect(subjectFor('Alpha.Json')).toBe('ALPHA.*');
    expect(subjectFor('Gamma')).toBe('*');
  });

  test('SUB-3 a look-alike of a package ID is not covered', () => {
    const key = keyOf({ subjects: { packages: ['Kit'], patterns: ['Kit.*'] } });
    expect(decide(key, { packageId: 'kIT' }).ok).toBe(true);
    expect(refusal(key, { packageId: '\u212Ait' })[1]).toBe('SUB-1');
    expect(refusal(key, { packageId: '\u212Ait.Core' })[1]).toBe('SUB-1');
  });

  test('SUB-6 a pattern covers a package the day it is first pushed', () => {
    const key = keyOf({ subjects: { packages: [], patterns: ['fabrikam.service.*'] } });
    expect(valueOf(decide(key, { packageId: 'Fabrikam.Service.Framework' }))).toEqual({
      action: 'push-new-package',
      subject: 'fabrikam.service.*',
      owner: 'dana',
    });
    expect(refusal(key, { packageId: 'Fabrikam.Service' })[1]).toBe('SUB-1');
    expect(refusal(key, { packageId: 'Fabrikam.ServiceX' })[1]).toBe('SUB-1');
  });

  test('SUB-9 the server decides by the matcher that the page previews with', () => {
    for (const [pattern, packageId] of file.vectors) {
      const texts = { pattern: String(pattern), packageId: String(packageId) };
      const key = keyOf({ subjects: { packages: [], patterns: [texts.pattern] } });
      const covers = matchesPattern(texts.pattern, texts.packageId);
      expect(decide(key, { packageId: texts.packageId }).ok).toBe(covers);
    }
  });

  test('USE-3 a scoped key without subjects covers nothing', () => {
    const key = keyOf({ subjects: { packages: [], patterns: [] } });
    expect(refusal(key)[1]).toBe('SUB-1');
  });
});

describe('USE-4 a push', () => {
  const key = keyOf({ owner: 'contoso', subjects: everything });

  test('USE-4 of an ID that does not exist is of a new package, which the key’s owner gets', () => {
    expect(valueOf(decide(key))).toMatchObject({ action: 'push-new-package', owner: 'contoso' });
  });

  test('USE-4 of one that exists is of a new version, and leaves it whose it is', () => {
    expect(valueOf(decide(key, { owner: 'contoso' }))).toMatchObject({
      action: 'push-new-version',
      owner: 'contoso',
    });
  });
});

describe('USE-5 SCO-6 the owner, at each use', () => {
  test('USE-5 SUB-8 a package that is not the owner’s is refused, though named in the key', () => {
    const key = keyOf({ subjects: { packages: ['Contoso.Core'], patterns: [] } });
    const attempt = { packageId: 'Contoso.Core' };
    expect(refusal(key, { ...attempt, owner: 'contoso' })).toEqual([
      'key-refused',
      'USE-5',
      'dana is not an owner of Contoso.Core.',
    ]);
    expect(decide(key, { ...attempt, owner: 'dana' }).ok).toBe(true);
  });

  test('USE-5 an account that left the organization is refused, for new packages too', () => {
    const key = keyOf({ owner: 'contoso', subjects: everything });
    const left = { context: { organizations: [] } };
    const words = ['key-refused', 'USE-5', 'dana is no longer a member of contoso.'];
    expect(refusal(key, { ...left, owner: 'contoso' })).toEqual(words);
    expect(refusal(key, left)).toEqual(words);
  });

  test('SCO-6 a role that no longer covers the action is refused', () => {
    const key = keyOf({ owner: 'fabrikam', subjects: everything });
    expect(decide(key, { owner: 'fabrikam' }).ok).toBe(true);
    expect(refusal(key)).toEqual([
      'key-refused',
      'SCO-6',
      'dana may not push new packages for fabrikam.',
    ]);
  });

  test('LEG-1 a legacy key does everything with every package of its account', () => {
    const tries: Use[] = ['push', 'unlist', 'relist'];
    for (const use of tries) expect(decide(legacyKeyOf(), { use, owner: 'dana' }).ok).toBe(true);
    expect(valueOf(decide(legacyKeyOf()))).toEqual({
      action: 'push-new-package',
      subject: null,
      owner: 'dana',
    });
  });

  test('LEG-4 a legacy key never acts for an organization, even if one is written in it', () => {
    for (const key of [legacyKeyOf(), legacyKeyOf({ owner: 'contoso' })]) {
      expect(refusal(key, { owner: 'contoso' })[1]).toBe('USE-5');
      expect(valueOf(decide(key)).owner).toBe('dana');
    }
  });

  test('POL-4 a token does all its account may do, for its organizations too, and no more', () => {
    for (const kind of ['unscoped', 'primary'] as const) {
      const attempt = { policy: myget, use: 'unlist' as const };
      const key = unscopedKeyOf({ kind });
      expect(decide(key, { ...attempt, owner: 'contoso' }).ok).toBe(true);
      expect(decide(key, { ...attempt, owner: 'dana' }).ok).toBe(true);
      expect(refusal(key, { ...attempt, owner: 'erin' })).toEqual([
        'key-refused',
        'USE-5',
        'dana is not an owner of Alpha.',
      ]);
    }
  });

  test('KEY-3 a token made for an organization acts for that only', () => {
    const key = unscopedKeyOf({ owner: 'contoso' });
    expect(decide(key, { policy: myget, owner: 'contoso' }).ok).toBe(true);
    expect(refusal(key, { policy: myget, owner: 'dana' })[1]).toBe('USE-5');
  });
});

test('USE-2 a key that is out of force is refused before anything else is looked at', () => {
  const key = keyOf({ expires: now, scopes: [] });
  expect(refusal(key, { packageId: 'Beta', owner: 'erin' })[1]).toBe('EXP-3');
});

describe('USE-6 the refusal names the rule that refused', () => {
  const locked = organizations.map((organization) => ({ ...organization, locked: true }));

  test.each<[string, KeyRecord, Attempt, string, string]>([
    [
      'no scope for this action',
      keyOf(),
      { use: 'unlist', owner: 'dana' },
      'SCO-1',
      'No scope of the API key lets it unlist versions.',
    ],
    [
      'no subject covers this ID',
      keyOf(),
      { packageId: 'Beta' },
      'SUB-1',
      'No package or pattern of the API key covers Beta.',
    ],
    [
      'not an owner of the package',
      keyOf(),
      { owner: 'erin' },
      'USE-5',
      'dana is not an owner of Alpha.',
    ],
    [
      'the owner is locked',
      keyOf({ owner: 'contoso' }),
      { owner: 'contoso', context: { organizations: locked } },
      'USE-6',
      'The owner contoso is locked.',
    ],
    [
      'the account is locked',
      keyOf(),
      { context: { account: { ...dana, locked: true } } },
      'KEY-5',
      'The account dana is locked.',
    ],
    [
      'the account is unconfirmed',
      keyOf(),
      { context: { account: { ...dana, emailConfirmed: false } } },
      'KEY-5',
      'The account dana is not confirmed.',
    ],
  ])('USE-6 %s', (_, key, attempt, rule, words) => {
    expect(refusal(key, attempt)).toEqual(['key-refused', rule, words]);
  });

  test('USE-7 to unlist or relist a package that does not exist is not found', () => {
    const key = keyOf({ scopes: ['unlist'] });
    for (const use of ['unlist', 'relist'] as const) {
      expect(refusal(key, { use })).toEqual(['not-found', 'USE-7', 'There is no package Alpha.']);
    }
  });
});
