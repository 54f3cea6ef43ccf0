import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemOf } from '#mocks/server/problem-error.ts';
import { problemResponse } from '#mocks/server/serve.ts';
import type { Answerer } from './answerer.ts';

/**
 * Answers one HTTP request. The body is read as far as the answer wants it, and whatever comes
 * after that is thrown away before the connection may end: a client that is refused while it sends
 * a large package would otherwise see a broken connection in the place of the refusal. An answer
 * that is to be lost (`Response.error()`) ends the connection instead.
 */
export async function exchange(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { origin, answer }: { origin: string; answer: Answerer },
): Promise<void> {
  const chunks = readChunks(incoming);
  const response = await respond(incoming, chunks, origin, answer);
  if (response.type === 'error') {
    incoming.socket.destroy();
    return;
  }
  const body = new Uint8Array(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  outgoing.statusMessage = response.statusText || (STATUS_CODES[response.status] ?? '');
  outgoing.setHeaders(response.headers);
  if (response.status !== 204) outgoing.setHeader('Content-Length', body.length);
  outgoing.flushHeaders();
  if (body.length > 0) outgoing.write(body);
  while ((await chunks.next()).done !== true);
  outgoing.end();
}

async function respond(
  incoming: IncomingMessage,
  chunks: AsyncIterator<Uint8Array, void>,
  origin: string,
  answer: Answerer,
): Promise<Response> {
  const request = makeRequest(incoming, chunks, origin);
  return request === null
    ? problemResponse(problemOf('invalid-request', 'This is not a request that can be answered.'))
    : answer(request);
}

/**
 * The same request as the handlers know it, `null` where there is no such request. Its address is
 * the server's own, whatever `Host` says, so that no other name makes a foreign page our own.
 */
function makeRequest(
  { method = 'GET', url = '/', headersDistinct }: IncomingMessage,
  chunks: AsyncIterator<Uint8Array, void>,
  origin: string,
): Request | null {
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    const body = hasBody ? { body: streamOf(chunks), duplex: 'half' as const } : {};
    return new Request(origin + url, { method, headers, ...body });
  } catch {
    return null;
  }
}

function streamOf(chunks: AsyncIterator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function* readChunks(incoming: IncomingMessage): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) yield chunk;
}
