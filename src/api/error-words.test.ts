import { PROBLEM_TYPE, problemStatus, type ProblemCode } from '#src/contract/problem.ts';
import { expect, test } from 'vitest';
import { ApiError, isOutcomeUnknown } from './api-error.ts';
import { errorWords } from './error-words.ts';
import type { Attempt } from './problem-words.ts';

const attempts: Attempt[] = ['load', 'create', 'edit', 'regenerate', 'revoke', 'delete', 'test'];

function isCode(code: string): code is ProblemCode {
  return code in problemStatus;
}
const codes = Object.keys(problemStatus).filter(isCode);

function refusal(code: ProblemCode, retryAfter: number | null = null): ApiError {
  const status = problemStatus[code];
  const problem = { type: PROBLEM_TYPE + code, status, title: code, detail: 'The rule said no.' };
  return new ApiError({ kind: 'problem', code, problem, retryAfter });
}

test.each(codes.filter((code) => code !== 'invalid-fields'))(
  'NET-1 the refusal %s says what happened, what is still true and what to do',
  (code) => {
    for (const attempt of attempts) {
      const { title, detail } = errorWords(refusal(code), attempt);
      expect(title).not.toBe(code);
      // Never one short sentence.
      expect(detail.length).toBeGreaterThan(30);
    }
  },
);

test.each(['create', 'edit', 'regenerate', 'revoke', 'delete'] as const)(
  'NET-2 a lost answer to %s is said as what it is, and can be tried again',
  (attempt) => {
    for (const failure of [{ kind: 'no-answer' }, { kind: 'unreadable', status: 502 }] as const) {
      const words = errorWords(new ApiError(failure), attempt);
      expect(words).toMatchObject({ title: "We don't know whether it worked", tryAgain: true });
    }
  },
);

test.each(['load', 'test'] as const)(
  'NET-6 a lost answer to %s leaves nothing in doubt, since it changes nothing',
  (attempt) => {
    for (const failure of [{ kind: 'no-answer' }, { kind: 'unreadable', status: 502 }] as const) {
      const words = errorWords(new ApiError(failure), attempt);
      expect(words.title).toMatch(/^The gallery (did not answer|answered with)/);
      expect(words.tryAgain).toBe(true);
    }
  },
);

test.each([
  ['other-account', 'Somebody else is signed in'],
  ['not-sent', 'The gallery did not answer'],
] as const)(
  'NET-6 a write that was held back (%s) is said not to have been sent',
  (kind, title) => {
    for (const attempt of attempts) {
      const words = errorWords(new ApiError({ kind }), attempt);
      expect(words).toMatchObject({ title, tryAgain: true });
      expect(words.detail).toContain('Nothing was sent');
      expect(isOutcomeUnknown(new ApiError({ kind }))).toBe(false);
    }
  },
);

test('offline it says that nothing has happened', () => {
  const words = errorWords(new ApiError({ kind: 'offline' }), 'create');
  expect(words.title).toBe('You are offline');
  expect(words.detail).toContain('Nothing was created');
});

test('NET-3 of a key that was changed elsewhere it is not said to be as it was', () => {
  for (const attempt of attempts) {
    expect(errorWords(refusal('stale'), attempt).detail).not.toMatch(/as (it was|they were)/);
  }
});

test('a wait is said in seconds', () => {
  expect(errorWords(refusal('too-many-requests', 30), 'create').detail).toContain('30 seconds');
  expect(errorWords(refusal('too-many-requests', 1), 'create').detail).toContain('1 second,');
  expect(errorWords(refusal('too-many-requests'), 'create').detail).toContain('Wait a moment');
});

test('REG-7 a refused regeneration says that the present secret is as it was', () => {
  expect(errorWords(refusal('not-regenerable'), 'regenerate').detail).toContain(
    'The key and its present secret are as they were. The rule said no.',
  );
});

test('a fault of the page itself is not blamed on the gallery', () => {
  expect(errorWords(new TypeError('x is undefined'), 'load').title).toBe(
    'Something went wrong on this page',
  );
});
