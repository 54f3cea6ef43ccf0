import { expect, test } from 'vitest';
import type { Overview } from '#src/contract/key-list.ts';
import { untilNextAsk } from './use-overview.ts';

const expiring = (...times: string[]): Overview => ({
  now: '2026-11-20T12:00:00.000Z',
  counts: { active: 0, expiring: times.length, expired: 0, revoked: 0, retired: 0, total: 0 },
  expired: [],
  expiring: times.map((time, n) => ({ id: `k${n}`, name: 'Key', expires: `2026-11-20T${time}Z` })),
  revoked: [],
});

test.each([
  ['nothing is about to', expiring(), 45_000],
  ['it is later than that', expiring('13:00:00.000'), 45_000],
  ['the first does', expiring('12:00:30.000', '12:00:10.500'), 10_500],
  ['it just has by a slow server', expiring('11:59:59.000'), 2_000],
  ['nothing is known', undefined, 45_000],
])('WRN-1 EXP-3 the overview is asked for when a key lapses: %s', (_, overview, wait) => {
  expect(untilNextAsk(overview)).toBe(wait);
});
