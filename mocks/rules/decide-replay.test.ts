import { expect, test } from 'vitest';
import { decideReplay, type IntentRecord } from './decide-replay.ts';
import { now, refusalOf, valueOf } from './fixtures.ts';

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
