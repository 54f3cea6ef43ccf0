import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#src/contract/operations.ts';
import { startServer } from '#mocks/http/start-server.ts';
import { policies } from '#mocks/policies/find-policy.ts';
import { groups } from './groups.ts';
import { nameGroup } from './report/report.ts';
import type { Finding, Report } from './report/report.ts';
import { startLyingProxy } from './testing/lying-proxy.ts';
import { failuresOf, runAgainst } from './testing/run-against.ts';

// A run is hundreds of requests.
const LONG = 60_000;
vi.setConfig({ testTimeout: LONG });

const Records = z.object({ keys: z.array(z.unknown()) });

/** Everything that is stored of keys, which a run has to leave as it was. */
async function readKeys(origin: string): Promise<unknown> {
  const response = await fetch(`${origin}/__mock/records`);
  return Records.parse(await response.json()).keys;
}

function findingsOf(report: Report): (Finding & { group: string })[] {
  return report.groups.flatMap(({ title, findings }) =>
    findings.map((finding) => ({ group: nameGroup(title), ...finding })),
  );
}

/** A run against the mock by one policy, with its keys as they were stored before and after. */
async function runBy(policy: string) {
  const server = await startServer({ port: 0, wish: { scenario: 'typical', policy } });
  const before = await readKeys(server.origin);
  // Where an account has one key, dana has it, and nobody may touch it.
  const people = policy === 'nuget-2016' ? { account: 'erin', other: 'dana' } : {};
  const report = await runAgainst(server.origin, people);
  const after = await readKeys(server.origin);
  await server.close();
  return { report, before, after };
}

describe('a server that keeps the contract', () => {
  const runs = new Map<string, Awaited<ReturnType<typeof runBy>>>();
  beforeAll(async () => {
    for (const { id } of policies) runs.set(id, await runBy(id));
  }, 4 * LONG);

  test.each(policies.map(({ id }) => id))(
    'passes by the policy %s, and its keys are as they were',
    (policy) => {
      const run = runs.get(policy);
      expect(run && failuresOf(run.report)).toEqual([]);
      expect(run?.report.leftBehind).toEqual([]);
      expect(run?.after).toEqual(run?.before);
      expect(run?.report.passed).toBeGreaterThan(200);
      expect(run?.report.requests).toBeLessThan(1000);
    },
  );

  test('every operation is asked, and answers by its schema', () => {
    const run = runs.get('nuget');
    const seen = run === undefined ? [] : findingsOf(run.report);
    for (const name of Object.keys(operations)) {
      const line = seen.find(({ group, rule }) => group === name && rule === 'schema');
      expect([name, seen.filter(({ group }) => group === name).length > 6]).toEqual([name, true]);
      expect([name, line?.result]).toEqual([name, 'passed']);
    }
  });

  test('each check is made by one policy or another, or says why none can', () => {
    const all = [...runs.values()].flatMap(({ report }) => findingsOf(report));
    const passed = new Set(
      all
        .filter(({ result }) => result === 'passed')
        .map(({ group, rule, what }) => `${group} ${rule} ${what}`),
    );
    const never = all
      .map(({ group, rule, what }) => `${group} ${rule} ${what}`)
      .filter((line) => !passed.has(line));
    // Whether two requests meet in flight is for chance to say.
    const inFlight = unmet('409 idempotency-in-flight');
    expect([...new Set(never)].filter((line) => line !== inFlight)).toEqual([
      'createKey KEY-5 an account that is locked or unconfirmed is 403',
      ...['403 account-unconfirmed', '403 account-locked'].map(unmet),
      ...['409 version-exists', '409 not-regenerable', '409 not-deletable'].map(unmet),
      ...['410 gone', '429 too-many-requests', '500 internal'].map(unmet),
    ]);
  });
});

function unmet(what: string): string {
  return `refusals that not every run can provoke NET-1 ${what}`;
}

test('every check names a rule of the book, or the schema', () => {
  const book = readFileSync('docs/rules.md', 'utf8');
  const rules = new Set(groups.flatMap(({ checks }) => checks.map(({ rule }) => rule)));
  expect([...rules].filter((rule) => rule !== 'schema' && !book.includes(`| ${rule} `))).toEqual(
    [],
  );
});

test('no two checks of a group are called the same', () => {
  for (const { title, checks } of groups) {
    const lines = checks.map(({ rule, what }) => `${rule} ${what}`);
    expect([title, lines.length]).toEqual([title, new Set(lines).size]);
  }
});

test.each([
  ['locked', '403 account-locked'],
  ['unconfirmed', '403 account-unconfirmed'],
])(
  'KEY-5 an account that is %s is refused a key, and the rest is not tried',
  async (scenario, line) => {
    const server = await startServer({ port: 0, wish: { scenario } });
    const report = await runAgainst(server.origin);
    await server.close();
    expect(failuresOf(report)).toEqual([]);
    const passed = findingsOf(report).filter(({ result }) => result === 'passed');
    expect(passed.map(({ what }) => what)).toContain(line);
    expect(passed.map(({ what }) => what)).toContain(
      'an account that is locked or unconfirmed is 403',
    );
  },
);

test('a server that is not there is one failure, and the rest is not tried', async () => {
  const server = await startServer({ port: 0, wish: { scenario: 'empty' } });
  await server.close();
  const report = await runAgainst(server.origin);
  expect([report.passed, report.failed, report.policy]).toEqual([0, 1, null]);
  expect(failuresOf(report)).toEqual([
    'getAccount POL-6 says who is signed in: the account of --account',
  ]);
});

test('NET-4 another account that is not signed in by what is given is not taken for one', async () => {
  const server = await startServer({ port: 0, wish: { scenario: 'empty' } });
  const report = await runAgainst(server.origin, { other: 'nobody', only: ['getKey'] });
  await server.close();
  const line = findingsOf(report).find(({ what }) => what.startsWith('another account'));
  expect(line).toMatchObject({
    result: 'not-tried',
    reason: 'what is given for --other-account does not sign in nobody',
  });
});

test('a server that grants everything and says nothing passes no check but those of what it does not say', async () => {
  const server = await startServer({ port: 0, wish: { scenario: 'empty' } });
  let count = 0;
  const proxy = await startLyingProxy(server.origin, [
    {
      answered: (answer) => {
        // Who it is and what goes there it has to say, or nothing else is asked.
        if (++count <= 3) return;
        answer.status = 200;
        answer.headers.set('Content-Type', 'application/json');
        answer.body = '{}';
      },
    },
  ]);
  const report = await runAgainst(proxy.origin);
  await Promise.all([server.close(), proxy.close()]);
  const passed = findingsOf(report).filter(({ result }) => result === 'passed');
  expect([...new Set(passed.map(({ rule }) => rule))]).toEqual(['NET-5']);
});

test('a server that sends elsewhere is not followed', async () => {
  const server = await startServer({ port: 0, wish: { scenario: 'empty' } });
  const asked: string[] = [];
  const elsewhere = await startLyingProxy(server.origin, [
    { asked: ({ path }) => void asked.push(path) },
  ]);
  const proxy = await startLyingProxy(server.origin, [
    {
      answered: (answer) => {
        answer.status = 307;
        answer.headers.set('Location', `${elsewhere.origin}/api/account`);
      },
    },
  ]);
  const report = await runAgainst(proxy.origin);
  await Promise.all([server.close(), proxy.close(), elsewhere.close()]);
  expect(report.failed).toBe(1);
  expect(asked).toEqual([]);
});
