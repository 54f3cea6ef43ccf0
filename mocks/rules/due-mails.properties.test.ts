import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { dueMails } from './due-mails.ts';
import { dana, keyOf, now, pageUrl } from './fixtures.ts';
import { DAY, type KeyRecord, type MailRecord } from './records.ts';

const anyKeys = fc.array(
  fc.record({ days: fc.constantFrom(1, 9, 10, 11, 90), isRevoked: fc.boolean() }),
  { maxLength: 6 },
);
const anyRuns = fc.array(fc.integer({ min: 0, max: 120 * DAY }), { maxLength: 12 });

/** The job at each of the moments, in their order, with what it was given by the run before. */
function run(keys: KeyRecord[], moments: readonly number[]): MailRecord[] {
  const [moment, ...later] = moments;
  if (moment === undefined) return [];
  const context = { now: moment, policy: nuget, pageUrl, accounts: [dana] };
  const due = dueMails(keys, context);
  const marked = new Map(due.map(({ key }) => [key.id, key]));
  const next = keys.map((key) => marked.get(key.id) ?? key);
  return [...due.map(({ mail }) => mail), ...run(next, later)];
}

test('WRN-2 WRN-3 WRN-4 however seldom the job runs, each mail that is due is sent once', () => {
  fc.assert(
    fc.property(anyKeys, anyRuns, (specs, offsets) => {
      const keys = specs.map(({ days, isRevoked }, index) =>
        keyOf({
          id: `k${index}`,
          created: now,
          expires: now + days * DAY,
          revocation: isRevoked ? { at: now, source: 'owner', url: null } : null,
        }),
      );
      const moments = offsets.map((offset) => now + offset).toSorted((one, other) => one - other);
      const sent = run(keys, moments).map(({ keyId, kind }) => `${keyId} ${kind}`);
      const expected = specs.flatMap(({ days, isRevoked }, index) => {
        const end = now + days * DAY;
        const warnAt = days <= 10 ? now + (days / 2) * DAY : end - 10 * DAY;
        const isWarned = moments.some((moment) => moment >= warnAt && moment < end);
        const isTold = moments.some((moment) => moment >= end);
        return [
          ...(isWarned && !isRevoked ? [`k${index} expiring`] : []),
          ...(isTold && !isRevoked ? [`k${index} expired`] : []),
        ];
      });
      expect(sent.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 300 },
  );
});
