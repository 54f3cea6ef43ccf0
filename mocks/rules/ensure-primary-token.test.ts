import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { ensurePrimaryToken } from './ensure-primary-token.ts';
import { contextOf, unscopedKeyOf } from './fixtures.ts';

test('PRI-1 an account without a primary token gets one, and only one', () => {
  const context = contextOf(myget, { id: 'p1', secretDigest: 'd' });
  const primary = ensurePrimaryToken([unscopedKeyOf()], context);
  expect(primary).toMatchObject({ id: 'p1', kind: 'primary', account: 'dana', expires: null });
  expect(ensurePrimaryToken(primary === null ? [] : [primary], context)).toBeNull();
});

test('PRI-1 a gallery without primary tokens makes none', () => {
  expect(ensurePrimaryToken([], contextOf(nuget))).toBeNull();
});
