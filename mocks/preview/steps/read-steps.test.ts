import { expect, test } from 'vitest';
import { UnknownWish } from '#mocks/scenarios/load-scenario.ts';
import { readSteps } from './read-steps.ts';

test('what is to be done on the page is read from the address', () => {
  expect(readSteps(['press:Create', 'fill:Glob pattern=A=*', 'choose:Package owner='])).toEqual([
    { deed: 'press', name: 'Create', value: '' },
    { deed: 'fill', name: 'Glob pattern', value: 'A=*' },
    { deed: 'choose', name: 'Package owner', value: '' },
  ]);
});

test.each(['Create', 'eat:Cake', 'fill:Key name', 'press:'])('“%s” is nothing to do', (text) => {
  expect(() => readSteps([text])).toThrow(UnknownWish);
});
