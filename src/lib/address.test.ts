import { expect, test } from 'vitest';
import { changedAddress } from './address.ts';

const at = 'https://gallery.test/keys?scenario=expired&status=active#key-1';

test.each([
  ['adds a name and keeps the rest', { edit: 'k 1' }, '?scenario=expired&status=active&edit=k+1'],
  ['replaces a name', { status: 'expired' }, '?scenario=expired&status=expired'],
  [
    'repeats a name for a list',
    { status: ['expired', 'retired'] },
    '?scenario=expired&status=expired&status=retired',
  ],
  ['removes a name', { status: null }, '?scenario=expired'],
  [
    'writes an empty value without a sign',
    { create: '' },
    '?scenario=expired&status=active&create',
  ],
])('a change of address %s', (_, change, search) => {
  const url = new URL(changedAddress(at, change));
  expect(url.search).toBe(search);
  expect(url.hash).toBe('#key-1');
});
