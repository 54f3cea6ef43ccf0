import { beforeEach, expect, test, vi } from 'vitest';
import { describeFault } from './describe-fault.ts';
import { OrderedFaults } from './ordered-faults.ts';

let faults: OrderedFaults;
const refusal = { operation: 'createKey', kind: 'status' as const, status: 500, times: 2 };
const loss = { operation: 'createKey', kind: 'lost-answer' as const, times: 1 };

beforeEach(() => {
  faults = new OrderedFaults();
});

test('ordered faults are used in their order, and are seen until then', () => {
  faults.order([refusal, loss]);
  expect(faults.take('createKey')?.kind).toBe('status');
  expect(faults.readWaiting()).toEqual([{ ...refusal, times: 1 }, loss]);
  expect(faults.take('listKeys')).toBeUndefined();
  expect(faults.take('createKey')?.kind).toBe('status');
  expect(faults.take('createKey')?.kind).toBe('lost-answer');
  expect(faults.take('createKey')).toBeUndefined();
  expect(faults.readWaiting()).toEqual([]);
});

test('latency delays every answer that nothing else was ordered for', () => {
  faults.setLatency(500);
  faults.order([loss]);
  expect(faults.take('createKey')?.kind).toBe('lost-answer');
  expect(faults.take('createKey')).toMatchObject({ kind: 'delay', delayMs: 500 });
  expect(faults.take('listKeys')).toMatchObject({ kind: 'delay', delayMs: 500 });
  faults.setLatency(0);
  expect(faults.take('listKeys')).toBeUndefined();
});

test('whoever listens hears of each change, until they stop', () => {
  const listener = vi.fn<() => void>();
  const stop = faults.subscribe(listener);
  faults.order([loss]);
  faults.take('createKey');
  faults.setLatency(500);
  expect(listener).toHaveBeenCalledTimes(3);
  stop();
  faults.order([]);
  expect(listener).toHaveBeenCalledTimes(3);
});

test.each([
  [loss, 'The next createKey: carried out, its answer lost'],
  [refusal, 'The next 2 of createKey: refused with 500'],
  [
    { operation: 'listKeys', kind: 'delay' as const, delayMs: 2_500, times: 1 },
    'The next listKeys: 2.5 s late',
  ],
  [
    { operation: 'getKey', kind: 'garbage' as const, times: 1 },
    'The next getKey: carried out, its answer garbage',
  ],
])('%o is put in words', (fault, words) => {
  expect(describeFault(fault)).toBe(words);
});
