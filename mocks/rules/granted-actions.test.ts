import { expect, test } from 'vitest';
import { isPushScope } from './granted-actions.ts';

test('SCO-4 a scope is a push scope as soon as one of its actions is', () => {
  const scope = { id: 'push' as const, label: 'Anything' };
  expect(isPushScope({ ...scope, actions: ['unlist', 'push-new-version'] })).toBe(true);
  expect(isPushScope({ ...scope, actions: ['unlist', 'relist'] })).toBe(false);
  expect(isPushScope({ ...scope, actions: [] })).toBe(false);
});
