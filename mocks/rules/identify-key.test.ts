import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { keyOf, refusalOf, valueOf } from './fixtures.ts';
import { readSecret, requireKnown } from './identify-key.ts';
import { mintSecret } from './mint-secret.ts';

function mint(): string {
  return mintSecret('gk_', (count) => new Uint8Array(count));
}

test.each([null, '', '  '])('USE-1 %j is none', (header) => {
  expect(refusalOf(readSecret(header, nuget)).code).toBe('unauthenticated');
});

test('USE-1 SEC-4 one that is well-formed is to be looked up', () => {
  const secret = mint();
  expect(valueOf(readSecret(secret, nuget))).toBe(secret);
  const key = keyOf();
  expect(valueOf(requireKnown(key))).toBe(key);
});

test('USE-1 SEC-4 malformed, of a wrong checksum, unknown, deleted and replaced are told apart by nothing', () => {
  const secret = mint();
  const unknown = requireKnown(null);
  expect(refusalOf(unknown).code).toBe('key-refused');
  expect(requireKnown(undefined)).toEqual(unknown);
  expect(readSecret('hunter2', nuget)).toEqual(unknown);
  expect(readSecret(`${secret.slice(0, -1)}~`, nuget)).toEqual(unknown);
  expect(readSecret(secret.replace('0', '1'), nuget)).toEqual(unknown);
});
