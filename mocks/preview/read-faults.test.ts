import { expect, test } from 'vitest';
import { readFaults } from './read-faults.ts';

test('an address orders trouble for the next answers of an operation', () => {
  expect(
    readFaults([
      'createKey:lost-answer',
      'listKeys:status=503*2',
      'getKey:delay=3000',
      'getOverview:garbage=half',
      'editKey:garbage',
      'createKey:busy=30',
      'pushPackage:status=500',
    ]),
  ).toEqual([
    { operation: 'createKey', kind: 'lost-answer', times: 1 },
    { operation: 'listKeys', kind: 'status', status: 503, times: 2 },
    { operation: 'getKey', kind: 'delay', delayMs: 3000, times: 1 },
    { operation: 'getOverview', kind: 'garbage', garbage: 'half', times: 1 },
    { operation: 'editKey', kind: 'garbage', garbage: undefined, times: 1 },
    { operation: 'createKey', kind: 'status', status: 429, retryAfter: '30', times: 1 },
    { operation: 'pushPackage', kind: 'status', status: 500, times: 1 },
  ]);
});

test.each([
  'createKey',
  'fly:lost-answer',
  'toString:lost-answer',
  'createKey:loud',
  'createKey:lost-answer=1',
  'createKey:status',
  'createKey:status=200',
  'createKey:delay',
  'createKey:delay=99999',
  'createKey:garbage=red',
  'createKey:status=500*0',
  'createKey:busy',
  'createKey:busy=0',
])('what is no order, such as %s, is said to be none', (order) => {
  expect(() => readFaults([order])).toThrow(`“${order}” is no trouble`);
});
