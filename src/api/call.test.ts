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
  vi.useRealTimers();
  vi.restoreAllMocks();
  gallery.close();
});

/** The failure of a call that must fail. */
async function failureOf(calling: Promise<unknown>) {
  const error: unknown = await calling.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError', { cause: error });
  return { ...error.failure, unknown: isOutcomeUnknown(error) };
}

/** A clock that stands until it is told to pass; the platform's own timeout follows it. */
function useFakeClock() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('too late', 'TimeoutError')), ms);
    return controller.signal;
  });
  return { pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
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

test.each([
  ['7', 7],
  ['Fri, 20 Nov 2026 12:00:45 GMT', 45],
  ['when the cows come home', null],
])('a wait that the server asks for as %j is %j seconds', async (retryAfter, seconds) => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 20, 12));
  const fault = { operation: 'getOverview', kind: 'status', status: 429, times: 1 } as const;
  gallery.order([{ ...fault, retryAfter }]);
  const failure = await failureOf(call(operations.getOverview, {}));
  expect(failure).toMatchObject({ code: 'too-many-requests', retryAfter: seconds });
});

test('NET-1 a refusal of a kind that nobody has heard of is still a refusal', async () => {
  gallery.order([{ operation: 'getOverview', kind: 'status', status: 403, times: 1 }]);
  const refused = await failureOf(call(operations.getOverview, {}));
  expect(refused).toMatchObject({ kind: 'problem', code: 'key-refused', unknown: false });
  gallery.order([{ operation: 'getOverview', kind: 'status', status: 418, times: 1 }]);
  const strange = await failureOf(call(operations.getOverview, {}));
  expect(strange).toMatchObject({ kind: 'problem', problem: { status: 418 }, unknown: false });
});

test('NET-2 after a lost answer nobody knows whether it worked', async () => {
  gallery.order([{ operation: 'getOverview', kind: 'lost-answer', times: 1 }]);
  const failure = await failureOf(call(operations.getOverview, {}));
  expect(failure).toEqual({ kind: 'no-answer', unknown: true });
});

test.each([
  ['a page of HTML with status 200', { garbage: 'html' }, 200],
  ['a page of HTML with status 500', { garbage: 'html', status: 500 }, 500],
  ['half a JSON text', { garbage: 'half' }, 200],
  ['JSON of another shape', { garbage: 'other' }, 200],
] as const)('%s is not an answer', async (_, garbage, status) => {
  gallery.order([{ operation: 'getOverview', kind: 'garbage', times: 1, ...garbage }]);
  const failure = await failureOf(call(operations.getOverview, {}));
  expect(failure).toEqual({ kind: 'unreadable', status, unknown: true });
});

test('an answer that takes a little less than thirty seconds is waited for', async () => {
  const clock = useFakeClock();
  gallery.order([{ operation: 'getOverview', kind: 'delay', delayMs: 29_999, times: 1 }]);
  const calling = call(operations.getOverview, {});
  await clock.pass(29_999);
  expect((await calling).counts.total).toBe(12);
});

test('NET-2 after thirty seconds it is not known whether it worked', async () => {
  const clock = useFakeClock();
  gallery.order([{ operation: 'getOverview', kind: 'delay', delayMs: 31_000, times: 1 }]);
  const calling = failureOf(call(operations.getOverview, {}));
  await clock.pass(30_000);
  expect(await calling).toEqual({ kind: 'no-answer', unknown: true });
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
