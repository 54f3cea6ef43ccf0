import { expect, test } from 'vitest';
import { startServer } from '#mocks/http/start-server.ts';
import { Mismatch } from '../outcome.ts';
import { answers, rewrite } from '../testing/lie.ts';
import { startLyingProxy } from '../testing/lying-proxy.ts';
import { runAgainst } from '../testing/run-against.ts';
import { describeFailure } from './describe-failure.ts';
import { redact } from './redact.ts';
import type { Report } from './report.ts';
import { writeText } from './write-text.ts';

const report: Report = {
  baseUrl: 'http://127.0.0.1:4010',
  account: 'dana',
  policy: 'nuget',
  groups: [
    {
      title: 'getKey: GET /api/keys/{id}',
      findings: [
        { rule: 'KEY-1', what: 'gives the key', result: 'passed' },
        {
          rule: 'NET-3',
          what: 'carries an ETag',
          result: 'failed',
          failure: {
            expected: 'ETag: "1"',
            came: 'no such header (200 OK)',
            request: 'GET /api/keys/4be1',
            answer: '{"id":"4be1"}',
          },
        },
        { rule: 'NET-4', what: 'hides it', result: 'not-tried', reason: 'no --other-account' },
      ],
    },
  ],
  passed: 1,
  failed: 1,
  notTried: 1,
  requests: 12,
  leftBehind: [],
};

test('a report says what was asked, what was to come and what came', () => {
  expect(writeText(report)).toBe(`contract of http://127.0.0.1:4010, as dana, by the policy nuget

getKey: GET /api/keys/{id}
  ✓ KEY-1   gives the key
  ✗ NET-3   carries an ETag
      expected ETag: "1"
      came     no such header (200 OK)
      request  GET /api/keys/4be1
      answer   {"id":"4be1"}
  – NET-4   hides it
      not tried: no --other-account

failed
  ✗ getKey: NET-3 carries an ETag

12 requests. Every key that was made is deleted.
contract: 1 passed, 1 failed, 1 not tried
`);
});

test('keys that could not be deleted are named', () => {
  expect(writeText({ ...report, leftBehind: ['contract-test a key'] })).toContain(
    'Not deleted, and to be deleted by hand: contract-test a key.',
  );
});

test('SEC-1 secrets that were handed out, whole or in part, and what looks like one, are not shown', () => {
  const secret = 'gk_0123456789ABCDEFGHIJ';
  const unknown = `gk_${'x'.repeat(46)}`;
  const told = `"${secret}", of 56789ABCDEFGHI: ${unknown} but not gk_short, 0123456789A`;
  expect(redact(told, [secret], 'gk_')).toBe(
    '"(secret)", of (secret): (secret) but not gk_short, 0123456789A',
  );
});

test(
  'SEC-1 no secret is in the report, also where one is what is wrong',
  { timeout: 60_000 },
  async () => {
    const server = await startServer({ port: 0, wish: { scenario: 'empty' } });
    const handedOut: string[] = [];
    const proxy = await startLyingProxy(server.origin, [
      answers('createKey', (answer) => {
        handedOut.push(...(/gk_\w{46}/.exec(answer.body) ?? []));
        rewrite(answer, (body) => ({ again: String(body['secret']).slice(5, 40), ...body }));
      }),
    ]);
    const told = await runAgainst(proxy.origin, { only: ['createKey'] });
    await Promise.all([server.close(), proxy.close()]);
    const text = writeText(told) + JSON.stringify(told);
    expect(told.failed).toBeGreaterThan(0);
    expect(handedOut.length).toBeGreaterThan(5);
    expect(text).toContain('(secret)');
    for (const secret of handedOut)
      for (let start = 3; start + 12 <= secret.length; start++)
        expect(text).not.toContain(secret.slice(start, start + 12));
  },
);

test('long answers are cut, and written on one line', () => {
  const request = {
    asked: 'getKey',
    method: 'GET',
    path: '/api/keys/1',
    headers: {},
    body: null,
  } as const;
  const exchange = {
    request,
    status: 200,
    phrase: 'OK',
    headers: new Headers(),
    text: `{\n${'x'.repeat(1000)}`,
  };
  const { answer } = describeFailure(new Mismatch('less', exchange), (text) => text);
  expect(answer).toMatch(/^\{ x{298} …$/);
});
