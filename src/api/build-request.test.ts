import { operations } from '#src/contract/operations.ts';
import { expect, test } from 'vitest';
import { buildHeaders, buildUrl } from './build-request.ts';

const page = 'https://page.test/keys?edit=1';

test('a path parameter is encoded, so that it cannot become another path', () => {
  const url = buildUrl('/api/keys/{id}/revoke', { params: { id: 'a/../b?c' } }, { base: '', page });
  expect(url.href).toBe('https://page.test/api/keys/a%2F..%2Fb%3Fc/revoke');
});

test('a list repeats its name and what is absent is left out', () => {
  const query = { status: ['expired', 'retired'], q: undefined, limit: 100 };
  const url = buildUrl('/api/keys', { query }, { base: '', page });
  expect(url.search).toBe('?status=expired&status=retired&limit=100');
});

test.each([
  ['', 'https://page.test/api/overview'],
  ['https://gallery.test/', 'https://gallery.test/api/overview'],
  ['https://gallery.test/v3', 'https://gallery.test/v3/api/overview'],
  ['/proxy', 'https://page.test/proxy/api/overview'],
])('with the base %j an operation is at %s', (base, href) => {
  expect(buildUrl('/api/overview', {}, { base, page }).href).toBe(href);
});

test('NET-2 NET-3 a write carries its intent and the revision that it was decided on', () => {
  const headers = buildHeaders(operations.regenerateKey, { idempotencyKey: 'once', ifMatch: 3 });
  expect(headers).toMatchObject({ 'Idempotency-Key': 'once', 'If-Match': '"3"' });
});

test('NET-8 every write, also one without a body, is of a type that no form can send', () => {
  expect(buildHeaders(operations.deleteKey, {})['Content-Type']).toBe('application/json');
  expect(buildHeaders(operations.getKey, {})).not.toHaveProperty('Content-Type');
});
