import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { ensurePrimaryToken } from './ensure-primary-token.ts';
import { contextOf, now, unscopedKeyOf } from './fixtures.ts';

test('PRI-1 an account without a primary token gets one, and only one', () => {
  const context = contextOf(myget, { id: 'p1', secretDigest: 'd' });
  const primary = ensurePrimaryToken([unscopedKeyOf()], context);
  expect(primary).toEqual({
    id: 'p1',
    account: 'dana',
    owner: 'dana',
    name: 'Primary',
    kind: 'primary',
    scopes: [],
    subjects: { packages: [], patterns: [] },
    created: now,
    regeneratedAt: null,
    expires: null,
    lifetimeDays: null,
    lastUsed: null,
    revocation: null,
    secretDigest: 'd',
    revision: 1,
    mailed: { warning: false, expired: false },
  });
  const both = primary === null ? [] : [unscopedKeyOf(), primary];
  expect(ensurePrimaryToken(both, context)).toBeNull();
  expect(ensurePrimaryToken(primary === null ? [] : [primary], context)).toBeNull();
});

test('PRI-1 a gallery without primary tokens makes none', () => {
  expect(ensurePrimaryToken([], contextOf(nuget))).toBeNull();
});
