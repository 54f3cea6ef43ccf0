import { expect, test } from 'vitest';
import { checkRevision, formatETag } from './check-revision.ts';
import { keyOf, refusalOf, valueOf } from './fixtures.ts';

const key = keyOf({ revision: 3 });

test.each(['"3"', 'W/"3"', '"2", "3"', '*'])('NET-3 %s is taken', (tag) => {
  expect(valueOf(checkRevision(key, tag))).toBe(key);
});

test.each(['"2"', '"4"', '3', '"33"', '', '""', '"W/3"', 'xW/"3"'])(
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
