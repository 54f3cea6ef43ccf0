import { expect, test } from 'vitest';
import { ActivityPage } from '#src/contract/key-use.ts';
import { now, refusalOf, valueOf } from './fixtures.ts';
import type { ActivityRecord } from './records.ts';
import { selectActivity } from './select-activity.ts';

const records = Array.from({ length: 250 }, (_, index): ActivityRecord => ({
  keyId: 'k1',
  at: now + index,
  action: 'unlist',
  packageId: `P${index}`,
  allowed: true,
  rule: null,
  detail: 'Allowed',
}));
function idsOf(page: ActivityPage): (string | null)[] {
  return page.entries.map(({ packageId }) => packageId);
}

test('USE-8 NET-7 is paged newest first, and what is added between two pages moves nothing', () => {
  const first = valueOf(selectActivity(records, undefined));
  expect(ActivityPage.parse(first)).toEqual(first);
  expect([idsOf(first).length, idsOf(first)[0]]).toEqual([100, 'P249']);
  const added = records.concat(records.slice(0, 5));
  const second = valueOf(selectActivity(added, first.nextCursor ?? ''));
  expect([idsOf(second).length, idsOf(second)[0]]).toEqual([100, 'P149']);
  const third = valueOf(selectActivity(added, second.nextCursor ?? ''));
  expect([idsOf(third).length, idsOf(third).at(-1), third.nextCursor]).toEqual([50, 'P0', null]);
});

test.each(['', '0', '-1', '251', 'x', '1e2'])('NET-7 the cursor %j is refused', (cursor) => {
  expect(refusalOf(selectActivity(records, cursor)).code).toBe('invalid-request');
});

test('NET-7 a key of which nothing was done has an empty page', () => {
  expect(valueOf(selectActivity([], undefined))).toEqual({ entries: [], nextCursor: null });
});

test('NET-7 a cursor that leaves out nothing is a cursor too', () => {
  expect(selectActivity(records, '250')).toEqual(selectActivity(records, undefined));
});
