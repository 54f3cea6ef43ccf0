import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makePackage } from '#mocks/server/protocol/testing/make-package.ts';
import { readProblem } from '#mocks/server/testing/ask.ts';
import { startServer } from './start-server.ts';
import { startClient } from './testing/http-client.ts';
import type { HttpClient } from './testing/http-client.ts';
import { sendRaw, sendRawUntilJson } from './testing/send-raw.ts';

let client: HttpClient;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.close());

function signedInAs(account: string) {
  return { headers: { Cookie: `theme=dark; account=${account}` } };
}

/** A well-formed secret that is nobody's any more. */
async function deletedSecret(): Promise<string> {
  const { key, secret } = await client.create();
  await client.ask(`DELETE /api/keys/${key.id}`);
  return secret;
}

/** The headers of a push of so many bytes. */
function headOfPush(secret: string, length: number, protocol = 'HTTP/1.1'): string {
  return [
    `PUT /api/v2/package ${protocol}`,
    'Host: 127.0.0.1',
    `X-NuGet-ApiKey: ${secret}`,
    `Content-Length: ${length}`,
    '\r\n',
  ].join('\r\n');
}

describe('the account API over HTTP', () => {
  test('NET-5 answers as everywhere, with its headers', async () => {
    const response = await client.ask('GET /api/overview');
    expect(response.status).toBe(200);
    expect(response.statusText).toBe('OK');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ now: '2026-11-20T12:00:00.000Z' });
  });

  test('the cookie says who is signed in; a name that nobody has is 401', async () => {
    expect(await client.json('GET /api/account', signedInAs('erin'))).toMatchObject({
      account: { name: 'erin' },
    });
    const nobody = await client.ask('GET /api/account', signedInAs('nobody'));
    expect(await readProblem(nobody)).toMatchObject({ type: '/problems/unauthenticated' });
  });

  test('an answer without a body has none', async () => {
    const { key } = await client.create();
    const response = await client.ask(`DELETE /api/keys/${key.id}`);
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  test('NET-2 a lost answer breaks the connection, and its effect stays', async () => {
    const faults = [{ operation: 'createKey', kind: 'lost-answer', times: 1 }];
    await client.ask('POST /__mock/faults', { body: { faults } });
    await expect(client.create()).rejects.toThrow(TypeError);
    expect(await client.json('GET /api/overview')).toMatchObject({ counts: { total: 1 } });
  });
});

describe('NET-1 what is not there', () => {
  test.each(['GET /favicon.ico', 'GET //', 'POST /', 'GET /__mock/keys', 'OPTIONS /api/keys'])(
    '%s is a problem',
    async (request) => {
      expect(await readProblem(await client.ask(request))).toMatchObject({ status: 404 });
    },
  );

  test('HEAD is one without its body', async () => {
    const response = await client.ask('HEAD /api/keys');
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  test('a target that is no address is 400', async () => {
    const request = 'GET http://other.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    expect(await sendRaw(client.origin, request)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  });
});

describe('USE the gallery protocol over HTTP', () => {
  test('USE-4 a push as the NuGet client sends it, bare LF and all', async () => {
    const { secret } = await client.create();
    const boundary = '---------------------------8df475295eb55de';
    const file = makePackage('Alpha.Core', '1.0.1');
    const head = [
      `--${boundary}`,
      'Content-Disposition: form-data; name="package"; filename="package"',
      'Content-Type: application/octet-stream',
      '\r\n',
    ].join('\r\n');
    const tail = `\n--${boundary}--`;
    const answer = await sendRaw(
      client.origin,
      [
        'PUT /api/v2/package/ HTTP/1.0',
        'User-Agent: NuGet Command Line/2.8.7.0 (Unix 6.1)',
        `X-NuGet-ApiKey: ${secret}`,
        `Content-Type: multipart/form-data; boundary=${boundary}`,
        `Content-Length: ${head.length + file.length + tail.length}`,
        '\r\n',
      ].join('\r\n'),
      head,
      file,
      tail,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 201 Created\r\n/);
    const again = await client.push(secret, file);
    expect(again.statusText).toBe('Alpha.Core 1.0.1 exists already. Push another version.');
  });

  test('USE-6 the refusal stands in the status line and in the body', async () => {
    const { secret } = await client.create();
    const response = await client.push(secret, makePackage('Dana.Utils'));
    expect(response.statusText).toBe('No package or pattern of the API key covers Dana.Utils.');
    expect((await readProblem(response)).detail).toBe(response.statusText);
  });

  test('USE-1 no key is 401 with WWW-Authenticate', async () => {
    const response = await client.ask('DELETE /api/v2/package/Alpha/1.0.0');
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([
      401,
      'ApiKey realm="NuGet Gallery"',
    ]);
  });

  test('USE-1 a stranger is refused without waiting for the package', async () => {
    const secret = await deletedSecret();
    const answer = await sendRawUntilJson(client.origin, headOfPush(secret, 20_000_000));
    expect(answer).toMatch(/^HTTP\/1\.1 403 The API key is not valid\./);
  });

  test('USE-1 and hears of it, though it goes on sending', async () => {
    const size = 20_000_000;
    const answer = await sendRaw(
      client.origin,
      headOfPush(await deletedSecret(), size, 'HTTP/1.0'),
      new Uint8Array(size),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 The API key is not valid\./);
    expect(answer).toContain('/problems/key-refused');
  });

  test('USE-7 a package over 250 MB is refused before any of it has come', async () => {
    const { secret } = await client.create();
    const head = headOfPush(secret, 250 * 1024 * 1024 + 1);
    const answer = await sendRawUntilJson(client.origin, head);
    expect(answer).toMatch(/^HTTP\/1\.1 413 A package may have 250 MB at most\./);
    expect(answer).toContain('/problems/too-large');
  });
});

describe('NET-8 pages of other origins', () => {
  const foreign = { headers: { Origin: 'http://evil.example' } };

  test.each(['GET /api/account', 'POST /__mock/reset', 'DELETE /api/v2/package/Alpha/1.0.0'])(
    'NET-8 %s from one is 403',
    async (request) => {
      const response = await client.ask(request, foreign);
      expect(await readProblem(response)).toMatchObject({ type: '/problems/foreign-origin' });
      expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
    },
  );

  test('NET-8 one that calls itself by another name is foreign too', async () => {
    const request = [
      'GET /api/account HTTP/1.1',
      'Host: evil.example',
      'Origin: http://evil.example',
      'Connection: close',
      '\r\n',
    ].join('\r\n');
    expect(await sendRaw(client.origin, request)).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe('NET-8 the one page of another origin that the server is started for', () => {
  const pageOrigin = 'http://127.0.0.1:5173';
  const fromPage = { headers: { Origin: pageOrigin } };
  beforeEach(async () => {
    await client.close();
    client = await startClient({ pageOrigin });
  });

  test('NET-8 may ask with its cookies, and read what it needs', async () => {
    const { headers, status } = await client.ask('GET /api/account', fromPage);
    expect(status).toBe(200);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(pageOrigin);
    expect(headers.get('Access-Control-Allow-Credentials')).toBe('true');
    expect(headers.get('Access-Control-Expose-Headers')).toContain('ETag');
    expect(headers.get('Vary')).toBe('Origin');
  });

  test('NET-8 may read refusals too', async () => {
    const { headers, status } = await client.ask('GET /api/keys/none', fromPage);
    expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([404, pageOrigin]);
  });

  test('NET-8 is told beforehand what it may send', async () => {
    const { headers, status } = await client.ask('OPTIONS /api/keys', fromPage);
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Methods')).toContain('PATCH');
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
  });

  test('NET-8 and no other', async () => {
    const response = await client.ask('OPTIONS /api/keys', {
      headers: { Origin: 'http://127.0.0.1:5174' },
    });
    expect(response.status).toBe(403);
  });
});

describe('how it starts', () => {
  test('on this machine only', async () => {
    expect(client.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    // Another address of this machine stands for those that others can reach.
    const elsewhere = client.origin.replace('127.0.0.1', '127.0.0.2');
    await expect(fetch(elsewhere)).rejects.toThrow(TypeError);
  });

  test('not in a world that is not there, nor on a port that is taken', async () => {
    const wish = { scenario: 'nowhere' };
    await expect(startServer({ port: 0, wish })).rejects.toThrow(
      'No scenario is called “nowhere”.',
    );
    const port = Number(new URL(client.origin).port);
    await expect(startServer({ port, wish: {} })).rejects.toThrow('EADDRINUSE');
  });
});
