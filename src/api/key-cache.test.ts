import type { ApiKey } from '#src/contract/api-key.ts';
import { PROBLEM_TYPE } from '#src/contract/problem.ts';
import { beforeEach, expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { dropDeleted, keepChanged, keepCreated, learnFromFailure, toSummary } from './key-cache.ts';
import { keyListQuery, keyQuery } from './keys.ts';
import { createQueryClient } from './query-client.ts';

function key(id: string, changes: Partial<ApiKey> = {}): ApiKey {
  return {
    id,
    name: id,
    kind: 'scoped',
    owner: 'dana',
    scopes: ['push'],
    subjects: { packages: [], patterns: ['*'] },
    created: '2026-11-20T12:00:00Z',
    regeneratedAt: null,
    expires: '2027-11-20T12:00:00Z',
    lifetimeDays: 365,
    lastUsed: null,
    status: 'active',
    revocation: null,
    editable: ['subjects'],
    regenerable: true,
    deletable: true,
    revision: 1,
    ...changes,
  };
}

function pageOf(ids: string[], nextCursor: string | null) {
  return { keys: ids.map((id) => toSummary(key(id))), nextCursor };
}

let client = createQueryClient();
const all = keyListQuery({}).queryKey;
const expired = keyListQuery({ status: ['expired'] }).queryKey;

beforeEach(() => {
  client = createQueryClient();
  client.setQueryData(all, {
    pages: [pageOf(['a', 'b'], 'more'), pageOf(['c'], null)],
    pageParams: [null, 'more'],
  });
  client.setQueryData(expired, { pages: [pageOf(['b'], null)], pageParams: [null] });
});

const listed = (queryKey = all) =>
  client.getQueryData(queryKey)?.pages.map((page) => page.keys.map(({ id }) => id));
const isAskedAnew = (queryKey = all) => client.getQueryState(queryKey)?.isInvalidated;

test('KEY-8 a new key stands first in the list at once', () => {
  keepCreated(client, key('new'));
  expect(listed()).toEqual([['new', 'a', 'b'], ['c']]);
  expect(listed(expired)).toEqual([['b']]);
  expect([isAskedAnew(), isAskedAnew(expired)]).toEqual([true, true]);
});

test('NET-2 a key that comes twice, since its answer was lost, stands there once', () => {
  keepCreated(client, key('c'));
  expect(listed()).toEqual([['c', 'a', 'b'], []]);
});

test('REG-5 a changed key keeps its place in every list', () => {
  keepChanged(client, key('b', { revision: 2, subjects: { packages: ['P'], patterns: [] } }));
  for (const queryKey of [all, expired]) {
    const keys = client.getQueryData(queryKey)?.pages.flatMap((page) => page.keys);
    expect(keys?.find(({ id }) => id === 'b')).toMatchObject({
      revision: 2,
      subjects: { packages: ['P'], packageCount: 1 },
    });
  }
  expect(listed()).toEqual([['a', 'b'], ['c']]);
  expect(client.getQueryData(keyQuery('b').queryKey)?.revision).toBe(2);
});

test('DEL-1 a deleted key leaves every list', () => {
  client.setQueryData(keyQuery('b').queryKey, key('b'));
  dropDeleted(client, 'b');
  expect([listed(), listed(expired)]).toEqual([[['a'], ['c']], [[]]]);
  expect(client.getQueryData(keyQuery('b').queryKey)).toBeUndefined();
});

test('NET-3 a stale write teaches the key as it is now', () => {
  const problem = { type: `${PROBLEM_TYPE}stale`, status: 412, title: 'Stale', detail: 'Stale.' };
  const current = key('a', { name: 'renamed', revision: 7 });
  learnFromFailure(
    client,
    new ApiError({
      kind: 'problem',
      code: 'stale',
      problem: { ...problem, current },
      retryAfter: null,
    }),
  );
  expect(client.getQueryData(all)?.pages[0]?.keys[0]).toMatchObject({ name: 'renamed' });
});

test('NET-2 when nobody knows whether it worked, the lists are asked anew', () => {
  learnFromFailure(client, new ApiError({ kind: 'no-answer' }));
  expect(isAskedAnew()).toBe(true);
});

test('NET-6 offline nothing was sent, so nothing is asked anew', () => {
  learnFromFailure(client, new ApiError({ kind: 'offline' }));
  expect(isAskedAnew()).toBe(false);
});

test('SUB-7 a summary names the first ten packages and counts them all', () => {
  const packages = Array.from({ length: 12 }, (_, index) => `P${index}`);
  const summary = toSummary(key('k', { subjects: { packages, patterns: [] } }));
  expect(summary.subjects).toEqual({
    patterns: [],
    packages: packages.slice(0, 10),
    packageCount: 12,
  });
});
