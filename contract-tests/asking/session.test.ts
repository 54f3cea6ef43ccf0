import { expect, test } from 'vitest';
import { makeSession, spoilSession } from './session.ts';

test('a spoiled session has the same names and nobody’s values', () => {
  const session = makeSession(
    ['account=dana', 'csrf=abc=='],
    ['Authorization: Bearer e30.e30.sig', 'X-User: dana'],
  );
  expect(spoilSession(session)?.headers).toEqual([
    ['Cookie', 'account=contract-test-nobody; csrf=contract-test-nobody'],
    ['Authorization', 'Bearer contract-test-nobody'],
    ['X-User', 'contract-test-nobody'],
  ]);
});

test('a session without credentials cannot be spoiled', () => {
  expect(spoilSession(makeSession([], []))).toBeNull();
});
