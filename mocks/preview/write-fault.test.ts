import { expect, test } from 'vitest';
import { readFaults } from './read-faults.ts';
import { writeFault } from './write-fault.ts';

test.each([
  { operation: 'createKey', kind: 'lost-answer', times: 1 },
  { operation: 'listKeys', kind: 'status', status: 503, times: 2 },
  { operation: 'getKey', kind: 'delay', delayMs: 3_000, times: 1 },
  { operation: 'getOverview', kind: 'garbage', garbage: 'half', times: 1 },
  { operation: 'createKey', kind: 'status', status: 429, retryAfter: '30', times: 1 },
  { operation: 'pushPackage', kind: 'lost-answer', times: 1 },
] as const)('a fault in an address is read as it was written: %o', (fault) => {
  expect(readFaults([writeFault(fault)])).toEqual([fault]);
});
