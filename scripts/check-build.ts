import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The most that the production page may load before its list is seen, and in all, scripts and
 * styles together, gzipped, in bytes. The lightest peer takes as much as the first.
 */
const limits = { first: 97_000, all: 140_000 };

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
  const names = await readdir(folder, { recursive: true });
  const first = page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g);
  const fonts = names.filter((name) => /\.(?:woff2?|ttf|otf)$/.test(name));
  const traces = await findTraces(folder, names);
  return [
    compare(
      'first load',
      await weigh(
        folder,
        Array.from(first, ([, name = '']) => name),
      ),
      limits.first,
    ),
    compare(
      'all there is',
      await weigh(
        folder,
        names.filter((name) => /\.(?:js|css)$/.test(name)),
      ),
      limits.all,
    ),
    { name: 'no web font', ok: fonts.length === 0, detail: fonts.join(', ') || 'none' },
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

async function weigh(folder: string, names: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const name of names)
    bytes += gzipSync(await readFile(path.join(folder, name)), { level: 9 }).length;
  return bytes;
}

async function findTraces(folder: string, names: readonly string[]): Promise<string[]> {
  const texts = names.filter((name) => /\.(?:js|css|html|json|svg|map)$/.test(name));
  const traces: string[] = [];
  for (const name of texts) {
    const text = await readFile(path.join(folder, name), 'utf8');
    for (const trace of tracesOfTheMock)
      if (name.includes(trace) || text.includes(trace)) traces.push(`“${trace}” in ${name}`);
  }
  return traces;
}
