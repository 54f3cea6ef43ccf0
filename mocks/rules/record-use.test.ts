import { expect, test } from 'vitest';
import { keyOf, now } from './fixtures.ts';
import { recordUse } from './record-use.ts';
import { granted, refused } from './result.ts';

const attempt = { action: 'unlist', packageId: 'Alpha' };

test('USE-8 an allowed one moves last used, and leaves the revision alone', () => {
  const key = keyOf();
  expect(recordUse(key, attempt, granted(null), now)).toEqual({
    key: { ...key, lastUsed: now },
    activity: { keyId: 'k1', at: now, ...attempt, allowed: true, rule: null, detail: 'Allowed' },
  });
});

test('USE-8 a refused one does not, and is recorded with its reason', () => {
  const key = keyOf();
  const outcome = refused({ code: 'key-refused', rule: 'SCO-1', detail: 'No scope.' });
  expect(recordUse(key, attempt, outcome, now)).toEqual({
    key,
    activity: {
      keyId: 'k1',
      at: now,
      ...attempt,
      allowed: false,
      rule: 'SCO-1',
      detail: 'No scope.',
    },
  });
});

test('USE-8 one that names no package is recorded without one', () => {
  const outcome = refused({ code: 'invalid-request', rule: 'USE-7', detail: 'Not a package.' });
  const push = { action: 'push', packageId: null };
  expect(recordUse(keyOf(), push, outcome, now).activity).toEqual({
    keyId: 'k1',
    at: now,
    ...push,
    allowed: false,
    rule: 'USE-7',
    detail: 'Not a package.',
  });
});
