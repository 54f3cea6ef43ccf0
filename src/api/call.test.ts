// @vitest-environment jsdom
import { startGallery, type TestGallery } from '#mocks/node.ts';
import { operations } from '#src/contract/operations.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError, isOutcomeUnknown } from './api-error.ts';
import { call } from './call.ts';

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'typical' });
});
afterEach(() => {
  vi.restoreAllMocks();
  gallery.close();
});

/** The failure of a call that must fail. */
async function failureOf(calling: Promise<unknown>) {
  const error: unknown = await calling.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError', { cause: error });
  return { ...error.failure, unknown: isOutcomeUnknown(error) };
}

test('an answer of the contract is given as it is', async () => {
  const { keys, nextCursor } = await call(operations.listKeys, { query: { limit: 5 } });
  expect(keys).toHaveLength(5);
  expect(nextCursor).toEqual(expect.any(String));
});

test('NET-1 a refusal is told by its code', async () => {
  const failure = await failureOf(call(operations.getKey, { params: { id: 'none' } }));
  expect(failure).toMatchObject({ kind: 'problem', code: 'not-found', unknown: false });
});

test('a wait that the server asks for is in seconds', async () => {
  gallery.order([{ operation: 'getOverview', kind: 'status', status: 429, times: 1 }]);
  const failure = await failureOf(call(operations.getOverview, {}));
  expect(failure).toMatchObject({ code: 'too-many-requests', retryAfter: 30 });
});

test('NET-2 after a lost answer nobody knows whether it worked', async () => {
  gallery.order([{ operation: 'getOverview', kind: 'lost-answer', times: 1 }]);
  const failure = await failureOf(call(operations.getOverview, {}));
  expect(failure).toEqual({ kind: 'no-answer', unknown: true });
});

test('a page of HTML with status 200 is not an answer', async () => {
  gallery.order([{ operation: 'getOverview', kind: 'garbage', times: 1 }]);
  const failure = await failureOf(call(operations.getOverview, {}));
  expect(failure).toEqual({ kind: 'unreadable', status: 200, unknown: true });
});

test('offline nothing is sent', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const keysBefore = (await gallery.read()).keys.length;
  const [key] = (await gallery.read()).keys;
  const params = { id: key?.id ?? '' };
  const failure = await failureOf(call(operations.deleteKey, { params }));
  expect(failure).toEqual({ kind: 'offline', unknown: false });
  expect((await gallery.read()).keys).toHaveLength(keysBefore);
});

test('a caller that gives up gets its own reason back', async () => {
  gallery.order([{ operation: 'getOverview', kind: 'delay', delayMs: 10_000, times: 1 }]);
  const leaving = new AbortController();
  const calling = call(operations.getOverview, { signal: leaving.signal });
  leaving.abort('left');
  await expect(calling).rejects.toBe('left');
});
