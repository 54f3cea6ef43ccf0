import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { startServer } from '#mocks/http/start-server.ts';
import { build } from 'vite';
import { securityHeaders } from '../scripts/security-headers.ts';

const BUILD = '.cache/bench-production';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const compress = promisify(gzip);

/** The production build behind a host that compresses, with the mock's server at the same origin. */
export interface Host {
  url: string;
  close(): Promise<void>;
}

/** Builds the page; what a host is then given to serve. */
export async function buildProduction(): Promise<void> {
  await build({ logLevel: 'error', build: { outDir: BUILD } });
}

/** Serves the build, with a gallery of this scenario. */
export async function serveProduction(scenario: string): Promise<Host> {
  const gallery = await startServer({ port: 0, wish: { scenario } });
  const server = createServer((asked, answer) => {
    const served = asked.url?.startsWith('/api/')
      ? passOn(gallery.origin, asked, answer)
      : serveFile(asked, answer);
    served.catch(() => asked.socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await gallery.close();
    },
  };
}

/** As hosts do it: the document is asked for each time, what has a hash in its name once. */
async function serveFile(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { pathname } = new URL(asked.url ?? '/', 'http://host.example');
  const name = pathname === '/' ? 'index.html' : pathname;
  const content = await readFile(path.join(BUILD, name)).catch(() => null);
  if (content === null) {
    answer.writeHead(404).end();
    return;
  }
  const isHashed = pathname.startsWith('/assets/');
  answer.writeHead(200, {
    ...securityHeaders(),
    ...(isHashed ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {}),
    'Content-Type': types[path.extname(name)] ?? 'application/octet-stream',
    'Content-Encoding': 'gzip',
  });
  answer.end(await compress(content));
}

async function passOn(
  origin: string,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const response = await fetch(origin + asked.url);
  answer.writeHead(response.status, {
    'Content-Type': response.headers.get('Content-Type') ?? '',
    'Content-Encoding': 'gzip',
    'Cache-Control': 'no-store',
  });
  answer.end(await compress(await response.text()));
}
