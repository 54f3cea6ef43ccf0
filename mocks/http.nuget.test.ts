import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startClient } from './http/testing/http-client.ts';
import type { HttpClient } from './http/testing/http-client.ts';
import { writeNuspec } from './server/protocol/testing/make-package.ts';

// The real NuGet client (`apt-get install nuget` on Debian) against the mock's HTTP server.

const REASON = 'skipped, since the NuGet client is not installed (apt-get install nuget)';
const PACKAGE = 'Try.Me.1.0.0.nupkg';
const command = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'nuget'))
  .find(isExecutable);

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let client: HttpClient;
let folder = '';
beforeAll(async () => {
  if (command === undefined) {
    process.stderr.write(`mocks/http.nuget.test.ts: ${REASON}\n`);
    return;
  }
  client = await startClient();
  folder = await mkdtemp(path.join(tmpdir(), 'nuget-'));
  const files = '<files><file src="readme.txt" target="content" /></files></package>';
  const nuspec = writeNuspec('Try.Me', '1.0.0').replace('</package>', files);
  await writeFile(path.join(folder, 'Try.Me.nuspec'), nuspec);
  await writeFile(path.join(folder, 'readme.txt'), 'What a package needs to be packed.');
  const { code, text } = await nuget('pack', 'Try.Me.nuspec', '-NoPackageAnalysis');
  if (code !== 0) throw new Error(text);
}, 60_000);
afterAll(async () => {
  if (command === undefined) return;
  await client.close();
  await rm(folder, { recursive: true });
});
beforeEach((context) => context.skip(command === undefined, REASON));

/** Runs the client, with nobody at its terminal and no settings; its status and all it says. */
function nuget(...args: string[]): Promise<{ code: number; text: string }> {
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder };
  return new Promise((resolve) => {
    const running = execFile(command ?? '', args, { cwd: folder, env }, (error, out, words) =>
      resolve({ code: Number(error?.code ?? 0), text: out + words }),
    );
    running.stdin?.end();
  });
}

function keyFor(pattern: string): Promise<{ secret: string }> {
  const subjects = { packages: [], patterns: [pattern] };
  return client.create({ scopes: ['push', 'unlist'], subjects });
}

test('USE-4 USE-7 nuget push and delete', { timeout: 60_000 }, async () => {
  const { secret } = await keyFor('try.*');
  const source = ['-Source', `${client.origin}/`];
  const pushed = await nuget('push', PACKAGE, secret, ...source);
  expect(pushed).toMatchObject({ code: 0 });
  expect(pushed.text).toContain('Your package was pushed.');

  const again = await nuget('push', PACKAGE, secret, ...source);
  expect(again.code).toBe(1);
  expect(again.text).toContain('Try.Me 1.0.0 exists already. Push another version.');

  const deleted = await nuget('delete', 'Try.Me', '1.0.0', secret, ...source, '-NonInteractive');
  expect(deleted).toMatchObject({ code: 0 });
  const records = JSON.stringify(await client.json('GET /__mock/records'));
  expect(records).toContain(
    '{"id":"Try.Me","owner":"dana","versions":[{"version":"1.0.0","listed":false}]}',
  );
});

test('USE-4 the source may be the whole address of the protocol', { timeout: 60_000 }, async () => {
  const { secret } = await keyFor('nothing');
  const source = ['-Source', `${client.origin}/api/v2/package`];
  const { text } = await nuget('push', PACKAGE, secret, ...source);
  expect(text).toContain('No package or pattern of the API key covers Try.Me.');
});

test.each([
  [
    'a key that covers other packages',
    'other',
    'No package or pattern of the API key covers Try.Me.',
  ],
  ['a key that nobody has', 'unknown', 'The API key is not valid.'],
  ['no key', 'none', 'Send an API key in the X-NuGet-ApiKey header.'],
])(
  'USE-1 USE-6 nuget prints why %s is refused, and asks for no password',
  { timeout: 60_000 },
  async (_, which, words) => {
    const { secret } = await keyFor('alpha.*');
    const keys = { other: [secret], unknown: ['gk_nobody'], none: [] };
    const key = Object.entries(keys).find(([name]) => name === which)?.[1] ?? [];
    const { code, text } = await nuget('push', PACKAGE, ...key, '-Source', `${client.origin}/`);
    expect(code).toBe(1);
    expect(text).toContain(words);
    expect(text).not.toMatch(/credentials|user ?name|password/i);
  },
);
