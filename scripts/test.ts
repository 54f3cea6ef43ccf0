// Every check there is, one after the other; all of them run, also after one has failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod/mini';
import { checkBuild } from './check-build.ts';
import { provideBrowser } from './find-browser.ts';

interface Tally {
  passed: number;
  failed: number;
}

const reports = '.cache/reports';
const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

function run(
  name: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function check(name: string, command: string, ...args: string[]): Tally {
  return judge(run(name, command, args));
}

function judge(ok: boolean): Tally {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner's own count; a run that failed or left no report is at least one failure. */
function count(ok: boolean, file: string, read: (report: unknown) => Tally): Tally {
  if (!existsSync(file)) return judge(false);
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function runUnitAndPageTests(): Tally {
  const file = `${reports}/vitest.json`;
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return count(run('rules, handlers and page', 'vitest', args), file, (report) => {
    const { numPassedTests, numFailedTests } = VitestReport.parse(report);
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

async function build(): Promise<Tally> {
  const built = check('production build', 'vite', 'build', '--logLevel', 'warn');
  if (built.failed > 0) return built;
  const findings = await checkBuild('dist');
  for (const { name, ok, goal, found } of findings)
    console.log(`${ok ? '✓' : '✗'} ${name}: ${found}, asked for ${goal}`);
  return [built, ...findings.map(({ ok }) => judge(ok))].reduce(add);
}

function runEndToEndTests(): Tally {
  const file = `${reports}/playwright.json`;
  const preview = check(
    'preview build',
    'vite',
    'build',
    '--mode',
    'preview',
    '--logLevel',
    'warn',
  );
  if (preview.failed > 0) return preview;
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, LATCHKEY_BROWSER: provideBrowser() };
  const ok = run('journeys in a browser', 'playwright', ['test', '--reporter=list,json'], env);
  const journeys = count(ok, file, (report) => {
    const { expected, unexpected, flaky } = PlaywrightReport.parse(report).stats;
    return { passed: expected, failed: unexpected + flaky };
  });
  return add(preview, journeys);
}

function add(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const tallies = [
  check('formatting', 'oxfmt', '--check', '.'),
  check('lint', 'oxlint'),
  check('types', 'tsc', '-p', '.'),
  check('unused code', 'knip'),
  runUnitAndPageTests(),
  await build(),
  runEndToEndTests(),
];
const { passed, failed } = tallies.reduce(add);
console.log(`\ntests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
