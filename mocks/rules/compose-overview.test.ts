import { expect, test } from 'vitest';
import { Overview } from '#src/contract/key-list.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { composeOverview } from './compose-overview.ts';
import { keyOf, legacyKeyOf, now } from './fixtures.ts';
import { DAY } from './records.ts';

const moment = { now, policy: nuget };
const revocation = { at: now - DAY, source: 'GitHub', url: 'https://example.com/leak' };

test('WRN-1 WRN-7 REV-2 names the keys that have expired, are about to, and were revoked, apart', () => {
  const keys = [
    keyOf({ id: 'old', name: 'Old', created: now - 9 * DAY, expires: now - 1 }),
    keyOf({ id: 'new', name: 'New', created: now - 8 * DAY, expires: now }),
    keyOf({ id: 'soon', name: 'Soon', expires: now + 10 * DAY }),
    keyOf({ id: 'leaked', name: 'Leaked', expires: now - 1, revocation }),
    keyOf({ id: 'fine', name: 'Fine' }),
    legacyKeyOf({ id: 'retired', lastUsed: null }),
  ];
  const overview = composeOverview(keys, moment);
  expect(Overview.parse(overview)).toEqual(overview);
  expect(overview).toEqual({
    now: '2026-11-20T12:00:00.000Z',
    counts: { active: 1, expiring: 1, expired: 2, revoked: 1, retired: 1, total: 6 },
    expired: [
      { id: 'new', name: 'New' },
      { id: 'old', name: 'Old' },
    ],
    expiring: [{ id: 'soon', name: 'Soon', expires: '2026-11-30T12:00:00.000Z' }],
    revoked: [
      {
        id: 'leaked',
        name: 'Leaked',
        revocation: { ...revocation, at: '2026-11-19T12:00:00.000Z' },
      },
    ],
  });
});

test('EXP-7 the time is that of the server', () => {
  expect(composeOverview([], { now: 0, policy: nuget }).now).toBe('1970-01-01T00:00:00.000Z');
});

test('NET-7 counts are over all keys where the lists stop at the newest twenty', () => {
  const keys = Array.from({ length: 25 }, (_, index) =>
    keyOf({ id: `k${index}`, created: now - index * DAY, expires: now - 1 }),
  );
  const { counts, expired } = composeOverview(keys, moment);
  expect([counts.expired, counts.total]).toEqual([25, 25]);
  expect(expired.map(({ id }) => id)).toEqual(keys.slice(0, 20).map(({ id }) => id));
});

test('EXP-6 an expired key stays in the counts and the banner however long ago it ended', () => {
  expect(composeOverview([keyOf({ expires: 0 })], moment).counts.expired).toBe(1);
});
