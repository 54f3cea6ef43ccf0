import type { Owner } from '#src/contract/account.ts';
import type { Action, GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { nuget as policy } from '#mocks/policies/nuget.ts';
import { expect, test } from 'vitest';
import { firstPermitted, keepPermitted, offerScopes } from './offer-scopes.ts';

function owner(...actions: Action[]): Owner {
  return { name: 'fabrikam', kind: 'organization', actions, packageCount: 4 };
}

const all = owner('push-new-package', 'push-new-version', 'unlist', 'relist');
const collaborator = owner('push-new-version', 'unlist', 'relist');

function refusals(of: GalleryPolicy, by: Owner | undefined) {
  const { push, others } = offerScopes(of, by);
  return [...push, ...others].map(({ id, refusal }) => [id, refusal]);
}

test('SCO-4 push scopes are alternatives, unlist stands for itself', () => {
  const { push, others } = offerScopes(policy, all);
  expect(push.map(({ id }) => id)).toEqual(['push', 'push-version']);
  expect(others.map(({ label }) => label)).toEqual(['Unlist or relist package versions']);
});

test('SCO-6 what the owner does not allow is refused with the reason', () => {
  expect(refusals(policy, collaborator)).toEqual([
    ['push', "You can't push new packages for fabrikam"],
    ['push-version', null],
    ['unlist', null],
  ]);
  expect(refusals(policy, owner())[0]?.[1]).toBe(
    "You can't push new packages or push new package versions for fabrikam",
  );
});

test('SCO-6 nothing is refused before an owner is chosen', () => {
  expect(refusals(policy, undefined).every(([, refusal]) => refusal === null)).toBe(true);
});

test('SCO-4 ticking Push takes the first push scope that is permitted', () => {
  expect(firstPermitted(offerScopes(policy, all))).toBe('push');
  expect(firstPermitted(offerScopes(policy, collaborator))).toBe('push-version');
  expect(firstPermitted(offerScopes(policy, owner()))).toBe(null);
});

test('SCO-6 another owner takes away what is not permitted, and no more', () => {
  const chosen = { push: 'push' as const, others: ['unlist' as const] };
  expect(keepPermitted(chosen, offerScopes(policy, all))).toEqual(chosen);
  expect(keepPermitted(chosen, offerScopes(policy, collaborator))).toEqual({
    push: 'push-version',
    others: ['unlist'],
  });
  expect(keepPermitted(chosen, offerScopes(policy, owner()))).toEqual({ push: null, others: [] });
});
