import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { checkOwner } from './check-owner.ts';
import { create, dana, keyFrom, organizations, refusalOf } from './fixtures.ts';
import { listOwners } from './list-owners.ts';

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

test('KEY-3 omitted is the account itself, in whatever order its owners come', () => {
  const owners = listOwners(dana, organizations, () => 1).toReversed();
  expect(checkOwner(undefined, owners)).toMatchObject({ ok: true, value: { name: 'dana' } });
});
