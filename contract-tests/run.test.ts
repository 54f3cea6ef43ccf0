import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from '#mocks/http/start-server.ts';

/** Runs the command as npm does; its status and what it said. */
function run(...args: string[]): Promise<{ code: number; out: string; words: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['contract-tests/run.ts', ...args], (error, out, words) =>
      resolve({ code: Number(error?.code ?? 0), out, words }),
    );
  });
}

const TIMEOUT = { timeout: 60_000 };

test('what cannot be asked ends with 2 and the options', TIMEOUT, async () => {
  const { code, words } = await run('--account', 'dana');
  expect(code).toBe(2);
  expect(words).toContain('Give --base-url');
  expect(words).toContain('npm run contract');
});

test('a server that fails ends with 1, its last line the summary', TIMEOUT, async () => {
  const { origin, close } = await startServer({ port: 0, wish: { scenario: 'empty' } });
  await close();
  const { code, out } = await run('--base-url', origin, '--account', 'dana');
  expect(code).toBe(1);
  expect(out).toMatch(/\ncontract: 0 passed, 1 failed, \d+ not tried\n$/);
  expect(out).toContain('ECONNREFUSED');
});

test('a server that passes ends with 0, and leaves the report as JSON', TIMEOUT, async () => {
  // By this policy dana has the one key that she may have: little is left to be asked.
  const wish = { scenario: 'typical', policy: 'nuget-2016' };
  const { origin, close } = await startServer({ port: 0, wish });
  const folder = await mkdtemp(path.join(tmpdir(), 'contract-'));
  const json = path.join(folder, 'report.json');
  const { code, out } = await run('--base-url', origin, '--account', 'dana', '--json', json);
  const report: unknown = JSON.parse(await readFile(json, 'utf8'));
  await Promise.all([close(), rm(folder, { recursive: true })]);
  expect(code).toBe(0);
  expect(out).toMatch(/\ncontract: \d+ passed, 0 failed, \d+ not tried\n$/);
  expect(report).toMatchObject({ account: 'dana', policy: 'nuget-2016', failed: 0 });
});
