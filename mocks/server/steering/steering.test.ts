import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ActivityPage } from '#src/contract/key-use.ts';
import { Overview } from '#src/contract/key-list.ts';
import { Instant } from '#src/contract/time.ts';
import { startClient } from '#mocks/http/testing/http-client.ts';
import type { HttpClient } from '#mocks/http/testing/http-client.ts';
import { makePackage } from '../protocol/testing/make-package.ts';
import { ifMatch, readProblem } from '../testing/ask.ts';

let client: HttpClient;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.close());

/** Steers, and holds that it was taken. */
async function steer(operation: string, body: unknown = {}): Promise<void> {
  const response = await client.ask(`POST /__mock/${operation}`, { body });
  expect([response.status, await response.text()]).toEqual([204, '']);
}

const Mails = z.strictObject({
  mails: z.array(
    z.strictObject({
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      kind: z.string(),
      keyId: z.string(),
      at: Instant,
    }),
  ),
});

/** The mails that were sent, in their order. */
async function readMails() {
  return Mails.parse(await client.json('GET /__mock/mail')).mails;
}

/** The server's time, in ms since 1970. */
async function readNow(): Promise<number> {
  return Date.parse(Overview.parse(await client.json('GET /api/overview')).now);
}

describe('POST /__mock/reset', () => {
  test('brings back the world that the server was started with', async () => {
    const { secret } = await client.create();
    await client.push(secret, makePackage('Alpha.New'));
    await steer('clock', { advanceDays: 5 });
    await steer('reset');
    expect(await client.json('GET /api/overview')).toMatchObject({
      now: '2026-11-20T12:00:00.000Z',
      counts: { total: 0 },
    });
    expect(await readMails()).toEqual([]);
    expect((await client.push(secret)).status).toBe(403);
  });

  test('or another one', async () => {
    const now = '2030-01-01T00:00:00Z';
    await steer('reset', { scenario: 'typical', policy: 'psgallery', now });
    expect(await client.json('GET /api/account')).toMatchObject({ policy: { id: 'psgallery' } });
    expect(await client.json('GET /api/overview')).toMatchObject({
      now: '2030-01-01T00:00:00.000Z',
      counts: { total: 12 },
    });
  });

  test('takes faults back, and needs no body', async () => {
    await steer('faults', { faults: [{ operation: 'getAccount', kind: 'status', times: 1 }] });
    expect((await client.ask('POST /__mock/reset')).status).toBe(204);
    expect((await client.ask('GET /api/account')).status).toBe(200);
  });

  test.each([
    [{ scenario: 'nowhere' }, 'No scenario is called “nowhere”. Nothing was changed.'],
    [{ policy: 'none' }, 'No policy is called “none”. Nothing was changed.'],
    [{ now: 'later' }, 'The body is not right at “now”. Nothing was changed.'],
    [{ colour: 'red' }, 'The body is not right at “colour”. Nothing was changed.'],
    [[], 'The body is not right. Nothing was changed.'],
  ])('%j is refused and changes nothing', async (body, detail) => {
    await client.create();
    const problem = await readProblem(await client.ask('POST /__mock/reset', { body }));
    expect(problem).toMatchObject({ type: '/problems/invalid-request', status: 400, detail });
    expect(await client.json('GET /api/overview')).toMatchObject({ counts: { total: 1 } });
  });
});

describe('POST /__mock/clock', () => {
  test('EXP-7 sets the time, which then stands still', async () => {
    await steer('clock', { now: '2027-03-01T10:00:00.001Z' });
    expect(await readNow()).toBe(Date.parse('2027-03-01T10:00:00.001Z'));
    expect(await readNow()).toBe(Date.parse('2027-03-01T10:00:00.001Z'));
  });

  test('EXP-3 advances it: a key expires', async () => {
    const { secret } = await client.create({ expiry: { days: 1 } });
    await steer('clock', { advanceDays: 0.5 });
    expect((await client.push(secret)).status).toBe(201);
    await steer('clock', { advanceDays: 0.5 });
    expect((await client.push(secret)).statusText).toContain('The API key expired on 21 Nov 2026');
    expect(await client.json('GET /api/overview')).toMatchObject({ counts: { expired: 1 } });
  });

  test('EXP-7 a clock that runs goes on running', async () => {
    await client.close();
    client = await startClient({ wish: { scenario: 'empty' } });
    const before = Date.now();
    await steer('clock', { advanceDays: 2 });
    const ahead = (await readNow()) - 2 * 86_400_000;
    expect(ahead).toBeGreaterThanOrEqual(before);
    expect(ahead).toBeLessThanOrEqual(Date.now());
  });

  test.each([
    {},
    { now: 'later' },
    { advanceDays: -1 },
    { advanceDays: 1, now: '2027-01-01T00:00:00Z' },
  ])('%j is refused', async (body) => {
    const response = await client.ask('POST /__mock/clock', { body });
    expect(await readProblem(response)).toMatchObject({ status: 400 });
    expect(await readNow()).toBe(Date.parse('2026-11-20T12:00:00Z'));
  });
});

describe('POST /__mock/faults', () => {
  test('are used up in order', async () => {
    await steer('faults', {
      faults: [
        { operation: 'listKeys', kind: 'status', status: 429, times: 1 },
        { operation: 'listKeys', kind: 'garbage', times: 1 },
        { operation: 'listKeys', kind: 'delay', delayMs: 1, times: 1 },
      ],
    });
    const answers = [];
    for (let count = 0; count < 4; count++) {
      const { status, headers } = await client.ask('GET /api/keys');
      answers.push(`${status} ${headers.get('Content-Type')}`);
    }
    expect(answers).toEqual([
      '429 application/problem+json',
      '200 text/html',
      '200 application/json',
      '200 application/json',
    ]);
  });

  test('reach the gallery protocol, a status with its words in the reason phrase', async () => {
    const { key, secret } = await client.create({ scopes: ['push', 'unlist'] });
    await steer('faults', {
      faults: [
        { operation: 'pushPackage', kind: 'status', status: 503, times: 1 },
        { operation: 'pushPackage', kind: 'lost-answer', times: 1 },
        { operation: 'unlistPackage', kind: 'garbage', times: 1 },
        { operation: 'relistPackage', kind: 'delay', delayMs: 1, times: 1 },
      ],
    });
    const refused = await client.push(secret);
    expect(refused.statusText).toBe('This answer was ordered from the mock. Nothing was changed.');
    expect(await readProblem(refused)).toMatchObject({ type: '/problems/internal', status: 503 });
    await expect(client.push(secret)).rejects.toThrow(TypeError);
    const version = '/api/v2/package/Alpha.Core/1.0.1';
    const headers = { 'X-NuGet-ApiKey': secret };
    const unlisted = await client.ask(`DELETE ${version}`, { headers });
    expect(unlisted.headers.get('Content-Type')).toBe('text/html');
    expect((await client.ask(`POST ${version}`, { headers })).status).toBe(200);

    const { entries } = ActivityPage.parse(await client.json(`GET /api/keys/${key.id}/activity`));
    expect(entries.map(({ action }) => action)).toEqual([
      'relist',
      'unlist',
      'push-new-version',
      'create',
    ]);
  });

  test.each([
    [{}, 'faults'],
    [{ faults: [{ operation: 'fly', kind: 'status', times: 1 }] }, 'faults/0/operation'],
    [{ faults: [{ operation: 'getKey', kind: 'loud', times: 1 }] }, 'faults/0/kind'],
    [{ faults: [{ operation: 'getKey', kind: 'garbage', times: 0 }] }, 'faults/0/times'],
    [
      { faults: [{ operation: 'getKey', kind: 'status', status: 200, times: 1 }] },
      'faults/0/status',
    ],
    [{ faults: [{ operation: 'getKey', kind: 'delay', ms: 1, times: 1 }] }, 'faults/0/ms'],
    [
      { faults: [{ operation: 'getKey', kind: 'delay', delayMs: 600_001, times: 1 }] },
      'faults/0/delayMs',
    ],
  ])('%j is refused and says where', async (body, place) => {
    const problem = await readProblem(await client.ask('POST /__mock/faults', { body }));
    expect(problem.detail).toBe(`The body is not right at “${place}”. Nothing was changed.`);
  });
});

describe('POST /__mock/jobs/run and GET /__mock/mail', () => {
  test('WRN-2 WRN-3 WRN-4 the mail job sends what is due, each once', async () => {
    const { key } = await client.create();
    const run = () => client.json('POST /__mock/jobs/run');
    expect(await run()).toEqual({ sent: 0 });
    await steer('clock', { advanceDays: 80 });
    expect(await run()).toEqual({ sent: 1 });
    expect(await run()).toEqual({ sent: 0 });
    await steer('clock', { advanceDays: 13 });
    expect(await run()).toEqual({ sent: 1 });
    expect(await run()).toEqual({ sent: 0 });
    expect(await readMails()).toMatchObject([
      { kind: 'created', keyId: key.id, at: '2026-11-20T12:00:00.000Z' },
      { kind: 'expiring', to: 'dana@example.com', at: '2027-02-08T12:00:00.000Z' },
      { kind: 'expired', to: 'dana@example.com', at: '2027-02-21T12:00:00.000Z' },
    ]);
  });

  test('WRN-5 create, regenerate, revoke and delete are told; the links lead to the server', async () => {
    const { key } = await client.create();
    const path = `/api/keys/${key.id}`;
    await client.ask(`POST ${path}/regenerate`, { body: {}, headers: ifMatch(key) });
    await client.ask(`POST ${path}/revoke`, { headers: ifMatch({ revision: key.revision + 1 }) });
    await client.ask(`DELETE ${path}`);
    const told = await readMails();
    expect(told).toMatchObject(
      ['created', 'regenerated', 'revoked', 'deleted'].map((kind) => ({ kind })),
    );
    expect(JSON.stringify(told)).toContain(`${client.origin}/?revoke=${key.id}`);
  });
});

describe('POST /__mock/revoke-leaked', () => {
  const leak = { source: 'Secret scanning', url: 'https://code.example/x.yml' };

  test('REV-2 revokes the key, tells its owner, and says that it did', async () => {
    const { key, secret } = await client.create();
    const body = { secret, ...leak };
    expect(await client.json('POST /__mock/revoke-leaked', { body })).toEqual({ revoked: true });
    expect(await client.json(`GET /api/keys/${key.id}`)).toMatchObject({
      status: 'revoked',
      revocation: { ...leak, at: '2026-11-20T12:00:00.000Z' },
    });
    expect((await readMails()).at(-1)).toMatchObject({ kind: 'revoked', keyId: key.id });
    expect((await client.push(secret)).statusText).toContain('The API key was revoked.');
  });

  test('REV-2 of a secret that is no key’s, or whose key is revoked already, changes nothing', async () => {
    const { secret } = await client.create();
    await client.json('POST /__mock/revoke-leaked', { body: { secret, ...leak } });
    const before = await client.json('GET /__mock/records');
    for (const found of [secret, `${secret}x`, ''])
      expect(
        await client.json('POST /__mock/revoke-leaked', { body: { secret: found, ...leak } }),
      ).toEqual({ revoked: false });
    expect(await client.json('GET /__mock/records')).toEqual(before);
  });

  test.each([
    [{}, 'secret'],
    [{ secret: 'x', source: '', url: null }, 'source'],
    [{ secret: 'x', source: 'y', url: 'javascript:alert(1)' }, 'url'],
  ])('REV-2 %j is refused', async (body, place) => {
    const problem = await readProblem(await client.ask('POST /__mock/revoke-leaked', { body }));
    expect(problem.detail).toContain(`at “${place}”`);
  });
});

test('SEC-1 no secret can be found in the records or in the mails', async () => {
  const { key, secret } = await client.create();
  const answer = await client.json(`POST /api/keys/${key.id}/regenerate`, {
    body: {},
    headers: ifMatch(key),
  });
  const renewed = JSON.stringify(answer).match(/gk_\w{46}/)?.[0] ?? '';
  expect((await client.push(secret)).status).toBe(403);
  expect((await client.push(renewed)).status).toBe(201);
  expect((await client.push(renewed)).status).toBe(409);
  const leak = { secret: renewed, source: 'Secret scanning', url: null };
  await client.json('POST /__mock/revoke-leaked', { body: leak });

  const stored = JSON.stringify([
    await client.json('GET /__mock/records'),
    await client.json('GET /__mock/mail'),
    await client.json(`GET /api/keys/${key.id}/activity`),
  ]);
  expect(stored).toContain(key.id);
  for (const one of [secret, renewed])
    for (let start = 0; start + 12 <= one.length; start++)
      expect(stored).not.toContain(one.slice(start, start + 12));
});

test('steering is a part of the HTTP server only', async () => {
  const { galleryHandlers } = await import('../handlers.ts');
  const { makeGallery } = await import('../make-gallery.ts');
  const { MemoryStore } = await import('#mocks/store/memory-store.ts');
  const handlers = galleryHandlers(makeGallery(new MemoryStore(), 'http://gallery.example/'));
  expect(handlers.map(({ info }) => String(info.path)).join()).not.toContain('__mock');
});
