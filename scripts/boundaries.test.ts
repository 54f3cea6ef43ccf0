import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';

let house = '';

beforeEach(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'house-'));
  for (const file of ['oxlint.config.ts', 'package.json', 'tsconfig.json'])
    await cp(file, path.join(house, file));
  await symlink(path.resolve('node_modules'), path.join(house, 'node_modules'));
});
afterEach(() => rm(house, { recursive: true }));

const Report = z.object({ diagnostics: z.array(z.object({ code: z.string() })) });

/** Which of the import rules a file with one import breaks. */
async function lintImport(file: string, specifier: string): Promise<string[]> {
  const target = path.join(house, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `import { thing } from '${specifier}';\n\nexport const own = thing;\n`);
  const report = await new Promise<string>((resolve) => {
    execFile(
      path.resolve('node_modules/.bin/oxlint'),
      ['--format', 'json', file],
      { cwd: house },
      (_, stdout) => resolve(stdout),
    );
  });
  return Report.parse(JSON.parse(report))
    .diagnostics.map(({ code }) => code)
    .filter((code) => code.includes('restricted-imports'));
}

test.each([
  ['src/contract/a.ts', 'react'],
  ['src/contract/a.ts', 'node:fs'],
  ['src/contract/a.ts', '#src/lib/b.ts'],
  ['src/lib/a.ts', '#src/contract/b.ts'],
  ['src/ui/a.tsx', '#src/api/b.ts'],
  ['src/ui/a.tsx', '../api/b.ts'],
  ['src/api/a.ts', '#src/features/api-keys/b.ts'],
  ['src/features/api-keys/list/a.tsx', '#src/app/b.ts'],
  ['src/features/api-keys/list/a.tsx', '../../../api/b.ts'],
  ['src/app/a.tsx', '#mocks/browser.ts'],
  ['src/features/api-keys/list/a.tsx', '#mocks/rules/b.ts'],
  ['mocks/rules/a.ts', '#mocks/store/b.ts'],
  ['mocks/rules/a.ts', '../store/b.ts'],
  ['mocks/rules/a.ts', 'msw'],
  ['mocks/policies/a.ts', '#mocks/rules/b.ts'],
  ['mocks/store/a.ts', '#mocks/server/b.ts'],
  ['mocks/server/a.ts', '#src/api/b.ts'],
  ['mocks/server/operations/a.ts', '#mocks/scenarios/b.ts'],
  ['mocks/scenarios/a.ts', '#mocks/node.ts'],
  ['e2e/a.ts', '#src/features/api-keys/b.ts'],
])('%s must not import %s', async (file, specifier) => {
  expect(await lintImport(file, specifier)).not.toEqual([]);
});

test.each([
  ['src/contract/a.ts', 'zod/mini'],
  ['src/ui/a.tsx', '#src/lib/b.ts'],
  ['src/features/api-keys/list/a.tsx', '../secret/b.ts'],
  ['src/features/api-keys/list/a.tsx', '#src/api/b.ts'],
  ['mocks/store/a.ts', '#mocks/rules/b.ts'],
  ['mocks/server/operations/a.ts', '../serve.ts'],
  ['mocks/browser.ts', '#mocks/server/b.ts'],
  ['src/ui/a.test.tsx', '#mocks/node.ts'],
])('%s may import %s', async (file, specifier) => {
  expect(await lintImport(file, specifier)).toEqual([]);
});
