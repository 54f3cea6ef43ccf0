import { expect, test } from 'vitest';
import { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { myget } from '#mocks/policies/myget.ts';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { keyOf, legacyKeyOf, now, unscopedKeyOf } from './fixtures.ts';
import { presentKey, summarizeKey } from './present-key.ts';

const many = Array.from({ length: 12 }, (_, index) => `Package${index}`);
const key = keyOf({
  subjects: { packages: many, patterns: ['A.*', 'B.*'] },
  revocation: { at: now, source: 'GitHub', url: 'https://example.com/leak' },
});

test('SEC-1 SEC-4 has neither secret nor digest nor anything else that is only stored', () => {
  const shown = presentKey(key, { now, policy: nuget });
  expect(ApiKey.parse(shown)).toEqual(shown);
  expect(JSON.stringify(shown)).not.toContain('digest');
});

test('WRN-7 has its moments as ISO 8601 in UTC', () => {
  expect(presentKey(key, { now, policy: nuget })).toMatchObject({
    created: '2026-08-12T12:00:00.000Z',
    regeneratedAt: null,
    expires: '2027-08-12T12:00:00.000Z',
    lastUsed: '2026-11-19T12:00:00.000Z',
    revocation: { at: '2026-11-20T12:00:00.000Z', source: 'GitHub' },
  });
});

test('NET-7 has only the first ten package IDs in a list, and their number', () => {
  const summary = summarizeKey(key, { now, policy: nuget });
  expect(ApiKeySummary.parse(summary)).toEqual(summary);
  expect(summary.subjects).toEqual({
    packages: many.slice(0, 10),
    patterns: ['A.*', 'B.*'],
    packageCount: 12,
  });
});

test.each([
  ['EDT-1 a scoped key', keyOf(), nuget, [['subjects'], true, true]],
  ['LEG-2 REG-6 a legacy key', legacyKeyOf(), nuget, [[], false, true]],
  ['LEG-2 a legacy key in a gallery of editable names', legacyKeyOf(), myget, [[], false, true]],
  ['EDT-5 a token', unscopedKeyOf(), myget, [['name', 'expiry'], true, true]],
  [
    'PRI-1 DEL-1 a primary token',
    unscopedKeyOf({ kind: 'primary' }),
    myget,
    [['name', 'expiry'], true, false],
  ],
  ['POL-5 a key of 2016', unscopedKeyOf(), nuget2016, [[], true, true]],
  ['EDT-1 an unscoped key has no subjects to edit', unscopedKeyOf(), nuget, [[], true, true]],
])('POL-6 %s says what can be done with it', (_, subject, policy, expected) => {
  const { editable, regenerable, deletable } = presentKey(subject, { now, policy });
  expect([editable, regenerable, deletable]).toEqual(expected);
});
