import { expect, test } from 'vitest';
import { readListQuery } from './read-list-query.ts';

test.each([
  ['', {}],
  ['scenario=expired', {}],
  ['status=retired&status=expired&status=expired', { status: ['expired', 'retired'] }],
  ['status=bogus', {}],
  ['q=+Alpha+', { q: 'Alpha' }],
  ['q=+', {}],
  ['sort=name', { sort: 'name' }],
  // The server's own order is not asked for, so that there is one list of it; others are not offered.
  ['sort=-created', {}],
  ['sort=-name', {}],
  ['sort=bogus', {}],
])('NET-7 the address %o asks for %o', (search, query) => {
  expect(readListQuery(new URLSearchParams(search))).toEqual(query);
});
