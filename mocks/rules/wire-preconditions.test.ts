import { describe, expect, test } from 'vitest';
import { checkRevision, formatETag } from './check-revision.ts';
import { decideReplay, type IntentRecord } from './decide-replay.ts';
import { dana, keyOf, now, refusalOf, valueOf } from './fixtures.ts';
import { requireOwnKey } from './require-own-key.ts';

describe('NET-3 a change needs the present revision', () => {
  const key = keyOf({ revision: 3 });

  test.each(['"3"', 'W/"3"', '"2", "3"', '*'])('NET-3 %s is taken', (tag) => {
    expect(valueOf(checkRevision(key, tag))).toBe(key);
  });

  test.each(['"2"', '"4"', '3', '"33"', '', '""'])(
    'NET-3 %j is stale, with the key as it is',
    (tag) => {
      expect(refusalOf(checkRevision(key, tag))).toMatchObject({ code: 'stale', current: key });
    },
  );

  test('NET-3 none is a precondition that is missing', () => {
    expect(refusalOf(checkRevision(key, null)).code).toBe('precondition-required');
  });

  test('NET-3 the tag that is sent is the one that is wanted back', () => {
    expect(formatETag(key)).toBe('"3"');
    expect(checkRevision(key, formatETag(key)).ok).toBe(true);
  });
});

test('NET-4 the key of another account gets the same answer as none', () => {
  const own = keyOf();
  expect(valueOf(requireOwnKey(own, dana))).toBe(own);
  const none = requireOwnKey(undefined, dana);
  expect(refusalOf(none).code).toBe('not-found');
  expect(requireOwnKey(keyOf({ account: 'erin', owner: 'dana' }), dana)).toEqual(none);
  expect(requireOwnKey(null, dana)).toEqual(none);
});

describe('NET-2 a request that carries an Idempotency-Key', () => {
  const minute = 60_000;
  const sent = (changes: Partial<IntentRecord> = {}): IntentRecord => ({
    at: now - 10 * minute + 1,
    requestDigest: 'this',
    isAnswered: true,
    ...changes,
  });

  test('NET-2 is done the first time, and its answer given again for ten minutes', () => {
    expect(valueOf(decideReplay(null, 'this', now))).toBe('first');
    expect(valueOf(decideReplay(sent(), 'this', now))).toBe('replay');
  });

  test.each([
    ['gone', sent({ at: now - 10 * minute })],
    ['idempotency-reused', sent({ requestDigest: 'another' })],
    ['idempotency-in-flight', sent({ isAnswered: false })],
  ])('NET-2 is refused as %s', (code, intent) => {
    expect(refusalOf(decideReplay(intent, 'this', now)).code).toBe(code);
  });
});
