import { expect, test } from 'vitest';
import { policies } from '#mocks/policies/find-policy.ts';
import { nameWord, renewalOf } from './policy-words.ts';

test('POL-4 REG-8 what a name is called and what keeps a key alive is the policy’s word', () => {
  const words = policies.map((policy) => [policy.id, [nameWord(policy), renewalOf(policy)]]);
  expect(Object.fromEntries(words)).toEqual({
    myget: ['description', 'edit'],
    nuget: ['name', 'regenerate'],
    'nuget-2016': ['name', 'regenerate'],
    psgallery: ['name', 'regenerate'],
  });
});
