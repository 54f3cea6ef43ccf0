import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commandRecipes } from './command-recipes.ts';

const recipes = commandRecipes('https://gallery.test/');

function textOf(label: string): string {
  return recipes.find((one) => one.label === label)?.text ?? '';
}

/** Runs a command line in bash with the key typed at its prompt, and `dotnet` printing what it got. */
function runInBash(command: string, afterwards = ''): string {
  const script = `dotnet() { printf '<%s>' "$@"; }\n${command}\n${afterwards}`;
  return spawnSync('bash', ['-c', script], { input: 'gk_typed\n', encoding: 'utf8' }).stdout;
}

test('SEC-5 every command asks for the key: what is pasted into a shell never holds it', () => {
  for (const { text } of recipes) expect(text).not.toContain('gk_');
  expect(recipes.map((one) => one.label)).toEqual([
    'dotnet nuget push (bash)',
    'dotnet nuget push (PowerShell)',
    'Environment variable (bash)',
    'Environment variable (PowerShell)',
    'GitHub Actions secret',
  ]);
});

test('the push command gives the typed key to the tool, and forgets it', () => {
  const said = runInBash(textOf('dotnet nuget push (bash)'), 'printf "left:%s" "$NUGET_API_KEY"');
  expect(said).toContain(
    '<nuget><push><*.nupkg><--source><https://gallery.test/api/v2/package><--api-key><gk_typed>',
  );
  expect(said).toMatch(/left:$/);
});

test('the environment variable holds the typed key for what is started next', () => {
  const command = textOf('Environment variable (bash)');
  expect(runInBash(command, `bash -c 'printf "child:%s" "$NUGET_API_KEY"'`)).toMatch(
    /child:gk_typed$/,
  );
});
