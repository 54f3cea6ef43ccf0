import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { create, keyFrom, refusalOf } from './fixtures.ts';

test('KEY-3 is the account itself when omitted', () => {
  expect(keyFrom(nuget, { owner: undefined }).owner).toBe('dana');
});

test('KEY-3 another account, a foreign organization and nobody get one answer', () => {
  const [erin, tailspin, nobody, none] = ['erin', 'tailspin', 'no-such-owner', ''].map((owner) =>
    refusalOf(create(nuget, { owner })),
  );
  expect(erin?.errors).toEqual([
    {
      pointer: '/owner',
      code: 'unknown-owner',
      detail: 'Choose yourself or an organization that you are a member of',
    },
  ]);
  expect([tailspin, nobody, none]).toEqual([erin, erin, erin]);
});
