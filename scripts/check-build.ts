import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that the production page may load before it shows, gzipped, in bytes. */
const limits = { script: 120_000, style: 15_000 };

/** Texts that stand in the mock and nowhere in the product. */
const tracesOfTheMock = ['mockServiceWorker', 'msw', 'indexedDB', 'Fabrikam', 'REG-6'];

/** One thing that was checked, and what was found. */
export interface Finding {
  name: string;
  ok: boolean;
  detail: string;
}

/** Checks a production build: how much its index.html loads at first, and that the mock is not in it. */
export async function checkBuild(folder: string): Promise<Finding[]> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  const script = await weigh(
    folder,
    page.matchAll(/(?:src|modulepreload"[^>]*href)="([^"]+\.js)"/g),
  );
  const style = await weigh(folder, page.matchAll(/href="([^"]+\.css)"/g));
  const traces = await findTraces(folder);
  return [
    compare('first JavaScript', script, limits.script),
    compare('first CSS', style, limits.style),
    {
      name: 'no trace of the mock',
      ok: traces.length === 0,
      detail: traces.length === 0 ? 'none' : traces.join(', '),
    },
  ];
}

function compare(name: string, bytes: number, limit: number): Finding {
  // A build that loads nothing was not weighed.
  const ok = bytes > 0 && bytes <= limit;
  return { name, ok, detail: `${kilobytes(bytes)} gzip, at most ${kilobytes(limit)}` };
}

function kilobytes(count: number): string {
  return `${(count / 1000).toFixed(1)} kB`;
}

async function weigh(folder: string, links: Iterable<RegExpExecArray>): Promise<number> {
  let bytes = 0;
  for (const [, link = ''] of links)
    bytes += gzipSync(await readFile(path.join(folder, link)), { level: 9 }).length;
  return bytes;
}

async function findTraces(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const texts = names.filter((name) => /\.(?:js|css|html|json|svg|map)$/.test(name));
  const traces: string[] = [];
  for (const name of texts) {
    const text = await readFile(path.join(folder, name), 'utf8');
    for (const trace of tracesOfTheMock)
      if (name.includes(trace) || text.includes(trace)) traces.push(`“${trace}” in ${name}`);
  }
  return traces;
}
