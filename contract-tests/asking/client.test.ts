import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer } from '#mocks/http/start-server.ts';
import type { RunningServer } from '#mocks/http/start-server.ts';
import { NoAnswer, NotTried } from '../outcome.ts';
import { Client } from './client.ts';
import { ask } from './gallery.ts';
import { makeSession } from './session.ts';

let server: RunningServer;
beforeEach(async () => {
  server = await startServer({ port: 0, wish: { scenario: 'empty' } });
});
afterEach(() => server.close());

test('the base URL may end in a slash', async () => {
  const client = new Client(`${server.origin}/`);
  expect((await ask(client, 'getAccount', {})).status).toBe(200);
});

test('credentials go to the server and into no record', async () => {
  const client = new Client(server.origin);
  const as = makeSession(['account=erin'], []);
  const { text } = await ask(client, 'getAccount', { as });
  expect(text).toContain('"name":"erin"');
  expect(JSON.stringify(client.log[0]?.request)).not.toContain('erin');
});

test('what goes in a path goes encoded', async () => {
  const client = new Client(server.origin);
  const { request } = await ask(client, 'getKey', { params: { id: '../account' } });
  expect(request.path).toBe('/api/keys/..%2Faccount');
});

test('a server that is gone is told from one that refuses', async () => {
  const client = new Client(server.origin);
  await server.close();
  await expect(ask(client, 'getAccount', {})).rejects.toThrow(NoAnswer);
  await expect(ask(client, 'getAccount', {})).rejects.toThrow('ECONNREFUSED');
  expect(client.requestCount).toBe(2);
});

test('after as many requests as are allowed there are no more', async () => {
  const client = new Client(server.origin, 2);
  await ask(client, 'getAccount', {});
  await ask(client, 'getAccount', {});
  await expect(ask(client, 'getAccount', {})).rejects.toThrow(NotTried);
  expect([client.requestCount, client.log.length]).toEqual([2, 2]);
});
