import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { COMPILE_AHEAD } from './compile-ahead.ts';

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
  goal: string;
  found: string;
}

/**
 * Checks a production build: how much its index.html loads at first, how that is compiled, and that
 * the mock is not in it.
 */
export async function checkBuild(folder: string): Promise<Finding[]> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  const names = await readdir(folder, { recursive: true });
  const first = Array.from(
    page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g),
    ([, name = '']) => name,
  );
  const every = names.filter((name) => /\.(?:js|css)$/.test(name));
  const late = await findCompiledLate(folder, first);
  const fonts = names.filter((name) => /\.(?:woff2?|ttf|otf)$/.test(name));
  const traces = await findTraces(folder, names);
  return [
    compare('first load', await weigh(folder, first), limits.first),
    compare('all there is', await weigh(folder, every), limits.all),
    expectNone('first scripts that are not compiled ahead', late),
    expectNone('web fonts', fonts),
    expectNone('traces of the mock', traces),
  ];
}

function expectNone(name: string, found: readonly string[]): Finding {
  return { name, ok: found.length === 0, goal: 'none', found: found.join(', ') || 'none' };
}

async function findCompiledLate(folder: string, first: readonly string[]): Promise<string[]> {
  const late: string[] = [];
  for (const name of first.filter((one) => one.endsWith('.js'))) {
    const script = await readFile(path.join(folder, name), 'utf8');
    if (!script.startsWith(`${COMPILE_AHEAD}\n`)) late.push(name);
  }
  return late;
}

function compare(name: string, bytes: number, limit: number): Finding {
  // A build that loads nothing was not weighed.
  const ok = bytes > 0 && bytes <= limit;
  return { name, ok, goal: `≤ ${kilobytes(limit)}`, found: `${kilobytes(bytes)} gzip` };
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
