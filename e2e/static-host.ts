import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** As dumb as hosts get: the files of a folder below `base`, and nothing else. */
export async function serveFiles(folder: string, base: string) {
  const asked: string[] = [];
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host.example');
    asked.push(pathname);
    const name = pathname.replace(/\/$/, '/index.html').slice(base.length);
    const body = pathname.startsWith(base)
      ? await readFile(path.join(folder, name)).catch(() => null)
      : null;
    response.writeHead(body === null ? 404 : 200, {
      'Content-Type': types[path.extname(name)] ?? '',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host has no port.');
  const { port } = address;
  return { port, asked, close: () => server.close() };
}
