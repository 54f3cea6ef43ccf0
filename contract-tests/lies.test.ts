import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '#mocks/http/start-server.ts';
import type { RunningServer } from '#mocks/http/start-server.ts';
import type { Report } from './report/report.ts';
import { liesInAnswers } from './testing/lies-in-answers.ts';
import { liesInDeeds } from './testing/lies-in-deeds.ts';
import { startLyingProxy } from './testing/lying-proxy.ts';
import type { Lie } from './testing/lying-proxy.ts';
import { failuresOf, runAgainst } from './testing/run-against.ts';

const knownLies = [...liesInAnswers, ...liesInDeeds];

let honest: RunningServer;
beforeAll(async () => {
  honest = await startServer({ port: 0, wish: { scenario: 'empty' } });
});
afterAll(() => honest.close());

/** Which group a line of a report stands in. */
function groupOf(line: string): string {
  return line.startsWith('the gallery protocol')
    ? 'the gallery protocol'
    : (line.split(' ')[0] ?? '');
}

async function runBehind(lies: readonly Lie[], only: readonly string[]): Promise<Report> {
  const proxy = await startLyingProxy(honest.origin, lies);
  try {
    return await runAgainst(proxy.origin, { only });
  } finally {
    await proxy.close();
  }
}

test.each(knownLies)(
  'a server that $name is found out, and nothing else is said of it',
  { timeout: 60_000 },
  async ({ lie, fails }) => {
    const only = [...new Set(fails.map(groupOf))];
    const report = await runBehind([lie()], only);
    expect(failuresOf(report)).toEqual(fails);
  },
);

test('all of it at once is found out, line by line', { timeout: 60_000 }, async () => {
  const together = knownLies.filter(({ alone }) => alone !== true);
  const report = await runBehind(
    together.map(({ lie }) => lie()),
    [],
  );
  const expected = new Set(together.flatMap(({ fails }) => fails));
  expect(new Set(failuresOf(report))).toEqual(expected);
});
