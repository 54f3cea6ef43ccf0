import { KeyWithSecret } from '#src/contract/api-key.ts';
import type { CreateKeyRequest } from '#src/contract/api-key.ts';
import { makePackage } from '#mocks/server/protocol/testing/make-package.ts';
import { goodRequest } from '#mocks/server/testing/ask.ts';
import { startServer } from '../start-server.ts';
import type { ServerOptions } from '../start-server.ts';

interface Question {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A running server of a test's own, and a client that asks it over real HTTP. */
export interface HttpClient {
  origin: string;
  /** Asks `METHOD /path`; `body` goes as JSON. */
  ask: (request: string, question?: Question) => Promise<Response>;
  /** What the server answers, parsed, whatever its status. */
  json: (request: string, question?: Question) => Promise<unknown>;
  create: (changes?: Partial<CreateKeyRequest>) => Promise<KeyWithSecret>;
  push: (secret: string, file?: Uint8Array<ArrayBuffer>) => Promise<Response>;
  close: () => Promise<void>;
}

/** Starts the server on a free port, with the world `empty` at the tests' own time. */
export async function startClient(options: Partial<ServerOptions> = {}): Promise<HttpClient> {
  const wish = { scenario: 'empty', now: '2026-11-20T12:00:00Z' };
  const { origin, close } = await startServer({ port: 0, wish, ...options });
  const ask: HttpClient['ask'] = (request, { body, headers = {} } = {}) => {
    const [method = '', path = ''] = request.split(' ');
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    return fetch(origin + path, { method, headers: { ...json, ...headers }, ...content });
  };
  const json: HttpClient['json'] = async (...question) => (await ask(...question)).json();
  return {
    origin,
    ask,
    json,
    create: async (changes = {}) =>
      KeyWithSecret.parse(await json('POST /api/keys', { body: { ...goodRequest, ...changes } })),
    push: (secret, file = makePackage()) =>
      fetch(`${origin}/api/v2/package`, {
        method: 'PUT',
        headers: { 'X-NuGet-ApiKey': secret },
        body: file,
      }),
    close,
  };
}
