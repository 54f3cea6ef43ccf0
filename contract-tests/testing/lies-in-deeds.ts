import { answers, mishears, rewrite } from './lie.ts';
import type { KnownLie } from './lie.ts';

/** Servers that do something other than they should. */
export const liesInDeeds: readonly KnownLie[] = [
  {
    name: 'takes every If-Match',
    lie: () =>
      mishears('regenerateKey', ({ headers }) => {
        if (headers.has('If-Match')) headers.set('If-Match', '*');
      }),
    fails: [
      'regenerateKey NET-3 a stale If-Match is 412 with the key as it is in “current”, and nothing changes',
    ],
  },
  {
    name: 'needs no If-Match',
    lie: () =>
      mishears('revokeKey', ({ headers }) => {
        if (!headers.has('If-Match')) headers.set('If-Match', '*');
      }),
    fails: ['revokeKey NET-3 without If-Match it is 428, and nothing changes'],
  },
  {
    name: 'does not know Idempotency-Key',
    lie: () => mishears('createKey', ({ headers }) => headers.delete('Idempotency-Key')),
    fails: [
      'createKey NET-2 the same Idempotency-Key and body give the first answer again, and one key',
      'createKey NET-2 the same Idempotency-Key with another body is 422 idempotency-reused',
      'createKey NET-2 two at once make one key: both get it, or one is 409 in flight',
      'regenerateKey NET-2 an Idempotency-Key of another request is 422 idempotency-reused',
    ],
  },
  {
    name: 'looks at preconditions before it repeats an answer',
    lie: () => mishears('regenerateKey', ({ headers }) => headers.delete('Idempotency-Key')),
    fails: [
      'regenerateKey NET-2 the same Idempotency-Key gives the first answer again, though If-Match is stale by then',
      'regenerateKey NET-2 an Idempotency-Key of another request is 422 idempotency-reused',
    ],
  },
  {
    name: 'lets pages of other origins create keys',
    lie: () => mishears('createKey', ({ headers }) => headers.delete('Origin')),
    fails: ['createKey NET-8 a foreign Origin is 403, and makes no key'],
  },
  {
    name: 'takes JSON under any name',
    lie: () =>
      mishears('checkKey', ({ headers }) => headers.set('Content-Type', 'application/json')),
    fails: ['checkKey NET-8 a body that is not application/json is 415'],
  },
  {
    name: 'passes over what it does not know',
    lie: () => mishears('editKey', (request) => rewrite(request, ({ colour, ...body }) => body)),
    fails: ['editKey KEY-6 a field that the contract does not know is 422 at it'],
  },
  {
    name: 'clamps an expiry that is not offered',
    lie: () =>
      mishears('createKey', (request) => {
        request.body = request.body.replace('"days":366', '"days":365');
      }),
    fails: ['createKey EXP-1 an expiry that is not offered is 422 at /expiry, and not clamped'],
  },
  {
    name: 'deletes nothing',
    alone: true,
    lie: () =>
      mishears(
        'deleteKey',
        ({ headers }) => headers.has('Origin') || headers.get('Cookie') !== 'account=dana',
      ),
    fails: [
      'deleteKey DEL-1 removes the key: 404 afterwards, and not in the list',
      'deleteKey DEL-1 from then on the secret is unknown',
    ],
  },
  {
    name: 'deletes a key for whoever asks',
    lie: () =>
      mishears('deleteKey', ({ headers }) => {
        if (headers.get('Cookie') === 'account=erin') headers.set('Cookie', 'account=dana');
      }),
    fails: [
      "deleteKey NET-4 another account's key is answered as none would be, and stays as it is",
    ],
  },
  {
    name: 'shows everybody every key',
    lie: () => mishears('getKey', ({ headers }) => headers.set('Cookie', 'account=dana')),
    fails: [
      "getKey NET-4 another account's key is 404, the same as none, and stays as it is",
      'getKey NET-1 who is not signed in is 401 unauthenticated',
    ],
  },
  {
    name: 'answers whoever is not signed in',
    lie: () =>
      mishears('listActivity', ({ headers }) => {
        if (headers.get('Cookie')?.includes('nobody') === true)
          headers.set('Cookie', 'account=dana');
      }),
    fails: ['listActivity NET-1 who is not signed in is 401 unauthenticated'],
  },
  {
    name: 'sorts one way only',
    lie: () =>
      mishears('listKeys', (request) => {
        request.path = request.path.replace('sort=-name', 'sort=name');
      }),
    fails: ['listKeys NET-7 sort=-name is that order'],
  },
  {
    name: 'gives longer pages than it is asked for',
    alone: true,
    lie: () =>
      mishears('listKeys', (request) => {
        request.path = request.path.replace('limit=2', 'limit=3');
      }),
    fails: ['listKeys NET-7 pages repeat no key and hide none, in the order of one page'],
  },
  {
    name: 'hides a key between two pages',
    lie: () =>
      answers('listKeys', (answer, { path }) => {
        if (path.includes('limit=2') && !path.includes('cursor'))
          rewrite(answer, (body) => ({ ...body, keys: [body['keys']].flat().slice(0, -1) }));
      }),
    fails: [
      'listKeys NET-7 pages repeat no key and hide none, in the order of one page',
      'listKeys NET-7 a key deleted between two pages hides no other',
      'listKeys NET-7 a key created between two pages repeats no other',
    ],
  },
  {
    name: 'takes one status where two are asked for',
    lie: () =>
      mishears('listKeys', (request) => {
        request.path = request.path.replace('&status=revoked', '');
      }),
    fails: ['listKeys NET-7 two statuses give the keys of both'],
  },
  {
    name: 'never says 304',
    lie: () => mishears('listOwnerPackages', ({ headers }) => headers.delete('If-None-Match')),
    fails: ['listOwnerPackages schema If-None-Match with that ETag is 304, without a body'],
  },
];
