import { expect, test } from 'vitest';
import { readListQuery } from './read-list-query.ts';

test.each([
  ['', {}],
  ['scenario=expired', {}],
  ['status=retired&status=expired&status=expired', { status: ['expired', 'retired'] }],
  ['status=bogus', {}],
])('NET-7 the address %o asks for %o', (search, query) => {
  expect(readListQuery(new URLSearchParams(search))).toEqual(query);
});
