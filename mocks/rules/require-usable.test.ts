import { expect, test } from 'vitest';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { keyOf, legacyKeyOf, now, refusalOf, unscopedKeyOf } from './fixtures.ts';
import { requireUsable } from './require-usable.ts';

test.each([
  [
    'expired',
    keyOf({ expires: now }),
    nuget,
    'EXP-3',
    'The API key expired on 20 Nov 2026, 12:00 UTC. Regenerate it.',
  ],
  [
    'revoked',
    keyOf({ revocation: { at: now, source: 'owner', url: null } }),
    nuget,
    'REV-1',
    'The API key was revoked. Regenerate it.',
  ],
  [
    'retired',
    legacyKeyOf({ lastUsed: null }),
    nuget,
    'LEG-3',
    'The API key is retired, for want of use. Create a new key.',
  ],
  [
    'unused for a year',
    unscopedKeyOf({ lastUsed: null }),
    nuget2016,
    'UNU-1',
    'The API key has expired, for want of use. Regenerate it.',
  ],
])('USE-2 EXP-6 one that is %s', (_, key, policy, rule, words) => {
  const { code, rule: named, detail } = refusalOf(requireUsable(key, { now, policy }));
  expect([code, named, detail]).toEqual(['key-refused', rule, words]);
});

test('EXP-3 a key works up to the last millisecond', () => {
  expect(requireUsable(keyOf({ expires: now + 1 }), { now, policy: nuget }).ok).toBe(true);
});
