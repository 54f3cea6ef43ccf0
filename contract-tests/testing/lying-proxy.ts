import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** A request on its way to the honest server, which a lie may change. */
export interface Passing {
  method: string;
  /** With its query. */
  path: string;
  headers: Headers;
  body: string;
}

/** An answer on its way back, which a lie may change. */
export interface Answering {
  status: number;
  phrase: string;
  headers: Headers;
  body: string;
}

/** One thing that a server does otherwise than it should. */
export interface Lie {
  /** What the honest server is told; `false` keeps the request from it, and is answered by 204. */
  asked?: (request: Passing) => boolean | void;
  answered?: (answer: Answering, request: Passing) => void;
}

export interface LyingProxy {
  origin: string;
  close: () => Promise<void>;
}

/** Stands on a free port before the server at `target`, and lies. */
export async function startLyingProxy(target: string, lies: readonly Lie[]): Promise<LyingProxy> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  const port = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, close: () => stop(server) };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { status, phrase, headers, body } = await pass(incoming, target, lies);
    outgoing.writeHead(status, phrase, Object.fromEntries(headers));
    outgoing.end(body);
  }
}

/** The answer to one request, lied about. A lie that throws breaks the connection. */
async function pass(
  incoming: IncomingMessage,
  target: string,
  lies: readonly Lie[],
): Promise<Answering> {
  const request = await readRequest(incoming, target);
  const isPassed = lies.every(({ asked }) => asked?.(request) !== false);
  const answer = isPassed
    ? await forward(request, target)
    : { status: 204, phrase: 'No Content', headers: noStore(), body: '' };
  for (const { answered } of lies) answered?.(answer, request);
  return answer;
}

async function readRequest(incoming: IncomingMessage, target: string): Promise<Passing> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct))
    for (const value of values) headers.append(name, value);
  for (const name of ['connection', 'content-length', 'host', 'transfer-encoding'])
    headers.delete(name);
  // Nothing but JSON, forms and plain text comes here, and no file that is more than text.
  const body = Buffer.concat(chunks).toString();
  const { method = 'GET', url = '/' } = incoming;
  return {
    method,
    path: new URL(url, target).pathname + new URL(url, target).search,
    headers,
    body,
  };
}

async function forward(
  { method, path, headers, body }: Passing,
  target: string,
): Promise<Answering> {
  const content = body === '' ? {} : { body };
  const response = await fetch(target + path, { method, headers, redirect: 'manual', ...content });
  const answered = new Headers(response.headers);
  for (const name of ['connection', 'content-length', 'keep-alive']) answered.delete(name);
  const { status, statusText: phrase } = response;
  return { status, phrase, headers: answered, body: await response.text() };
}

function noStore(): Headers {
  return new Headers({ 'Cache-Control': 'no-store' });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
