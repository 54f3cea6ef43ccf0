import { ApiError, type Failure } from '#src/api/api-error.ts';
import type { CreateKeyRequest } from '#src/contract/api-key.ts';
import { PROBLEM_TYPE, problemStatus, type ProblemCode } from '#src/contract/problem.ts';
import { expect, test } from 'vitest';
import { afterFailure, beginIntent, intentFor } from './intent.ts';

function counter() {
  let count = 0;
  return () => `key-${++count}`;
}

function body(name: string): CreateKeyRequest {
  const subjects = { packages: [], patterns: ['*'] };
  return { name, scopes: ['push'], subjects, expiry: { days: 1 } };
}

function refusal(code: ProblemCode): ApiError {
  const problem = { type: PROBLEM_TYPE + code, status: problemStatus[code], title: '', detail: '' };
  return new ApiError({ kind: 'problem', code, problem, retryAfter: null });
}

function secondTry(error: unknown, name = 'CI') {
  const mint = counter();
  const sent = intentFor(beginIntent(mint), body('CI'), mint);
  return intentFor(afterFailure(sent, error), body(name), mint).idempotencyKey;
}

const unanswered: Failure[] = [
  { kind: 'no-answer' },
  { kind: 'offline' },
  { kind: 'unreadable', status: 502 },
];

test('NET-2 the first body goes out under the key that was minted when the form opened', () => {
  const mint = counter();
  expect(intentFor(beginIntent(mint), body('CI'), mint).idempotencyKey).toBe('key-1');
});

test.each(unanswered)('NET-2 after $kind the same body keeps its key', (failure) => {
  expect(secondTry(new ApiError(failure))).toBe('key-1');
});

test.each<ProblemCode>([
  'unauthenticated',
  'too-many-requests',
  'internal',
  'idempotency-in-flight',
])('NET-2 after %s, which decides nothing, the same body keeps its key', (code) => {
  expect(secondTry(refusal(code))).toBe('key-1');
});

test.each<ProblemCode>(['invalid-fields', 'account-locked', 'gone', 'idempotency-reused'])(
  'NET-2 after %s, which is definite, even the same body gets a new key',
  (code) => {
    expect(secondTry(refusal(code))).toBe('key-2');
  },
);

test('NET-2 another body gets a new key, whatever became of the first', () => {
  expect(secondTry(new ApiError({ kind: 'no-answer' }), 'Other')).toBe('key-2');
  expect(secondTry(refusal('invalid-fields'), 'Other')).toBe('key-2');
});

test('NET-2 once a try may have worked, no later refusal makes that sure', () => {
  const mint = counter();
  const sent = intentFor(beginIntent(mint), body('CI'), mint);
  expect(sent.unsure).toBe(false);
  expect(afterFailure(sent, refusal('internal')).unsure).toBe(false);
  for (const error of [new ApiError({ kind: 'no-answer' }), refusal('idempotency-in-flight')]) {
    const lost = afterFailure(sent, error);
    expect(lost.unsure).toBe(true);
    expect(afterFailure(lost, refusal('unauthenticated')).unsure).toBe(true);
    expect(afterFailure(lost, new ApiError({ kind: 'offline' })).unsure).toBe(true);
    expect(intentFor(lost, body('Other'), mint).unsure).toBe(false);
  }
});
