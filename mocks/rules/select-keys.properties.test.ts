import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeySort, type KeyListQuery } from '#src/contract/key-list.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { keyOf, now, valueOf } from './fixtures.ts';
import { DAY, type KeyRecord } from './records.ts';
import { selectKeys } from './select-keys.ts';

const moment = fc.constantFrom(now - 3 * DAY, now - DAY, now, now + 3 * DAY, now + 30 * DAY);

/** Keys with many ties in everything that can be sorted by, names included. */
function keysCalled(prefix: string, maxLength: number): fc.Arbitrary<KeyRecord[]> {
  const fields = fc.record({
    name: fc.oneof(
      fc.constantFrom('a', 'A', 'á', 'b', 'B'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    created: moment,
    expires: fc.option(moment),
    lastUsed: fc.option(moment),
    isRevoked: fc.boolean(),
  });
  return fc.array(fields, { maxLength }).map((rows) =>
    rows.map(({ isRevoked, ...row }, index) => {
      const revocation = isRevoked ? { at: now, source: 'owner', url: null } : null;
      return keyOf({ ...row, revocation, id: `${prefix}${index}` });
    }),
  );
}

const query = fc.record(
  {
    sort: fc.constantFrom(...KeySort.options),
    limit: fc.integer({ min: 1, max: 6 }),
    status: fc.constantFrom<KeyListQuery['status'][]>(['active'], ['revoked', 'expired'], []),
  },
  { requiredKeys: ['limit'] },
);

function pageOf(keys: readonly KeyRecord[], asked: KeyListQuery) {
  const { keys: page, nextCursor } = valueOf(selectKeys(keys, asked, { now, policy: nuget }));
  return { ids: page.map(({ id }) => id), nextCursor };
}

/** All IDs, page by page; after each page some keys come and some go. */
function walk(
  keys: KeyRecord[],
  asked: KeyListQuery,
  coming: KeyRecord[],
  going: readonly string[],
): string[] {
  const { ids, nextCursor } = pageOf(keys, asked);
  if (nextCursor === null) return ids;
  const [added, ...rest] = coming;
  const [gone, ...others] = going;
  const changed = [
    ...keys.filter(({ id }) => id !== gone),
    ...(added === undefined ? [] : [added]),
  ];
  return [...ids, ...walk(changed, { ...asked, cursor: nextCursor }, rest, others)];
}

test('NET-7 no key comes twice or stays away because others come and go between two pages', () => {
  const going = fc.array(
    fc.nat(29).map((index) => `old${index}`),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      keysCalled('old', 30),
      keysCalled('new', 8),
      going,
      query,
      (keys, coming, gone, asked) => {
        const walked = walk(keys, asked, coming, gone);
        expect(walked.filter((id, index) => walked.indexOf(id) !== index)).toEqual([]);
        // Those that were there all the time, in their order, as one page would have them.
        const staying = keys.filter(({ id }) => !gone.includes(id));
        const whole = pageOf(staying, { ...asked, limit: 500 }).ids;
        const isStaying = new Set(staying.map(({ id }) => id));
        expect(walked.filter((id) => isStaying.has(id))).toEqual(whole);
      },
    ),
    { numRuns: 400 },
  );
});

test('NET-7 any text as a cursor gives a page or is refused, and never throws', () => {
  const written = query.map((asked) => {
    const keys = ['one', 'two'].map((id) => keyOf({ id, name: `${id} \u00E9\u{1F600}` }));
    return pageOf(keys, { ...asked, status: [], limit: 1 }).nextCursor ?? '';
  });
  const tampered = fc
    .tuple(written, fc.nat(60), fc.string({ maxLength: 2 }))
    .map(([cursor, at, put]) => cursor.slice(0, at) + put + cursor.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(tampered, fc.string(), fc.base64String()), query, (cursor, asked) => {
      const result = selectKeys([keyOf()], { ...asked, cursor }, { now, policy: nuget });
      expect(result.ok ? 'invalid-request' : result.refusal.code).toBe('invalid-request');
    }),
    { numRuns: 500 },
  );
});
