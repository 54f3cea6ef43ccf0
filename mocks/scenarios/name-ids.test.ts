import { expect, test } from 'vitest';
import { nameIds } from './name-ids.ts';

test('an ID is made of the name, and is nobody else’s', () => {
  const nameId = nameIds();
  expect(
    [
      'Alpha release',
      'ALPHA: release!',
      'Everything, from my desk',
      'שלום',
      '🙂',
      'x'.repeat(256),
    ].map(nameId),
  ).toEqual([
    'alpha-release',
    'alpha-release-2',
    'everything-from-my-desk',
    'key',
    'key-2',
    'x'.repeat(40),
  ]);
});
