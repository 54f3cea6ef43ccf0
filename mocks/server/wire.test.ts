import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startGallery } from '#mocks/node.ts';
import type { TestGallery } from '#mocks/node.ts';
import { ask, create, goodRequest, ifMatch, look, readProblem } from './testing/ask.ts';

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'empty' });
});
afterEach(() => gallery.close());

describe('NET-1 a refusal is a problem with a stable type', () => {
  test('field problems each point to their field', async () => {
    const body = {
      ...goodRequest,
      name: ' ',
      scopes: ['fly'],
      subjects: { packages: [], patterns: ['a?'] },
    };
    const response = await ask('POST /api/keys', { body });
    const problem = await readProblem(response);
    expect(problem).toMatchObject({ type: '/problems/invalid-fields', status: 422 });
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/name', 'required'],
      ['/scopes/0', 'unknown-scope'],
      ['/subjects/patterns/0', 'pattern-character'],
    ]);
  });

  test.each([
    ['GET /api/keys/none', {}, 404, 'not-found'],
    ['GET /api/nothing-of-the-kind', {}, 404, 'not-found'],
    ['GET /api/owners/northwind/packages', {}, 404, 'not-found'],
    ['GET /api/keys?limit=0', {}, 400, 'invalid-request'],
    ['GET /api/keys?sort=size', {}, 400, 'invalid-request'],
    ['GET /api/keys?cursor=~', {}, 400, 'invalid-request'],
    ['GET /api/account', { headers: { Cookie: 'account=nobody' } }, 401, 'unauthenticated'],
    ['POST /api/keys', { body: [] }, 400, 'invalid-request'],
  ] as const)('%s %o', async (request, question, status, code) => {
    expect(await readProblem(await ask(request, question))).toMatchObject({
      type: `/problems/${code}`,
      status,
    });
  });

  test('a body that is not JSON is invalid-request', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const url = 'http://gallery.example/api/keys';
    const response = await fetch(url, { method: 'POST', headers, body: '{"name":' });
    expect(await readProblem(response)).toMatchObject({ type: '/problems/invalid-request' });
  });

  test('a body of more than four million characters is too-large', async () => {
    const response = await ask('POST /api/keys', { body: 'x'.repeat(4_000_001) });
    expect(await readProblem(response)).toMatchObject({ type: '/problems/too-large', status: 413 });
  });
});

describe('NET-3 a change names the revision that it was made on', () => {
  const commands = [
    ['PATCH', '', { subjects: { packages: ['Alpha'], patterns: [] } }],
    ['POST', '/regenerate', {}],
    ['POST', '/revoke', undefined],
  ] as const;

  test.each(commands)('%s%s without If-Match is 428', async (method, path, body) => {
    const { key } = await create();
    const response = await ask(`${method} /api/keys/${key.id}${path}`, { body });
    expect(await readProblem(response)).toMatchObject({ type: '/problems/precondition-required' });
    expect(await look(key.id)).toEqual(key);
  });

  test.each(commands)(
    '%s%s of a stale revision is 412 with the key as it is',
    async (...command) => {
      const [method, path, body] = command;
      const { key } = await create();
      const edit = { subjects: { packages: ['Alpha.Core'], patterns: [] } };
      await ask(`PATCH /api/keys/${key.id}`, { body: edit, headers: ifMatch(key) });
      const current = await look(key.id);

      const stale = await ask(`${method} /api/keys/${key.id}${path}`, {
        body,
        headers: ifMatch(key),
      });

      expect(await readProblem(stale)).toMatchObject({
        type: '/problems/stale',
        status: 412,
        current,
      });
      expect(await look(key.id)).toEqual(current);
    },
  );

  test('every answer with a key carries its revision as ETag', async () => {
    const created = await ask('POST /api/keys', { body: goodRequest });
    expect(created.headers.get('ETag')).toBe('"1"');
    const { key } = await create();
    const edited = await ask(`PATCH /api/keys/${key.id}`, {
      body: { subjects: { packages: ['AlphaTools'], patterns: [] } },
      headers: ifMatch(key),
    });
    expect(edited.headers.get('ETag')).toBe('"2"');
    const read = await ask(`GET /api/keys/${key.id}`);
    expect(read.headers.get('ETag')).toBe('"2"');
  });
});

test('what only looks like an operation is left to the network', async () => {
  await expect(fetch('http://gallery.example/src/api/call.ts')).rejects.toThrow(TypeError);
});

test('NET-4 a key of another account is the same as none', async () => {
  const { key } = await create();
  const none = 'f'.repeat(key.id.length);
  await gallery.signIn('erin');
  const check = { action: 'unlist', packageId: 'Alpha' };
  for (const [request, body] of [
    ['GET /api/keys/ID'],
    ['PATCH /api/keys/ID', { subjects: { packages: ['Alpha'], patterns: [] } }],
    ['POST /api/keys/ID/regenerate', {}],
    ['POST /api/keys/ID/revoke'],
    ['POST /api/keys/ID/check', check],
    ['GET /api/keys/ID/activity'],
    ['DELETE /api/keys/ID'],
  ] as const) {
    const [other, absent] = await Promise.all(
      [key.id, none].map(async (id) => {
        const headers = { 'If-Match': '"1"' };
        const response = await ask(request.replace('ID', id), { body, headers });
        return { status: response.status, body: await response.text() };
      }),
    );
    expect(other).toEqual(absent);
  }
  await gallery.signIn('dana');
  expect(await look(key.id)).toEqual(key);
});

test('NET-5 every answer about keys says no-store, refusals too', async () => {
  const { key } = await create();
  const answers = await Promise.all([
    ask('GET /api/keys'),
    ask('GET /api/overview'),
    ask(`GET /api/keys/${key.id}`),
    ask('GET /api/keys/none'),
    ask('POST /api/keys', { body: goodRequest }),
    ask('POST /api/keys', { body: {} }),
    ask(`POST /api/keys/${key.id}/revoke`, { headers: ifMatch(key) }),
    ask(`DELETE /api/keys/${key.id}`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 201, 422, 200, 204]);
  for (const { headers } of answers) expect(headers.get('Cache-Control')).toBe('no-store');
});

describe('NET-6 a failed request changes nothing: keys, mail and activity', () => {
  test.each([
    ['POST', '', { ...goodRequest, expiry: { days: 91 } }],
    ['POST', '', { ...goodRequest, color: 'red' }],
    ['PATCH', '/ID', { name: 'Other' }],
    ['PATCH', '/ID', { subjects: { packages: [], patterns: [] } }],
    ['POST', '/ID/regenerate', { expiry: { days: 1 } }],
  ] as const)('%s /api/keys%s %o', async (method, path, body) => {
    const { key } = await create();
    const before = await gallery.read();
    const request = `${method} /api/keys${path.replace('ID', key.id)}`;
    const response = await ask(request, { body, headers: ifMatch(key) });
    expect(response.status).toBe(422);
    expect(await gallery.read()).toEqual(before);
  });
});

function createFrom(origin: string): Promise<Response> {
  return ask('POST /api/keys', { body: goodRequest, headers: { Origin: origin } });
}

describe('NET-8 a plain form of another site can do nothing', () => {
  test('a body of another media type is 415', async () => {
    const url = 'http://gallery.example/api/keys';
    const body = new URLSearchParams({ name: 'Nightly' });
    const response = await fetch(url, { method: 'POST', body });
    expect(await readProblem(response)).toMatchObject({
      type: '/problems/unsupported-media-type',
      status: 415,
    });
  });

  test('a foreign Origin is 403, our own is not', async () => {
    expect(await readProblem(await createFrom('https://evil.example'))).toMatchObject({
      type: '/problems/foreign-origin',
      status: 403,
    });
    expect((await gallery.read()).keys).toEqual([]);
    expect((await createFrom('http://gallery.example')).status).toBe(201);
  });
});
