import { expect, test } from 'vitest';
import { dana, organizations } from './fixtures.ts';
import { listOwners } from './list-owners.ts';

const all = ['push-new-package', 'push-new-version', 'unlist', 'relist'];

test('KEY-3 SCO-6 the account comes first, then its organizations by name, by its role in each', () => {
  const counts: Record<string, number> = { dana: 5, contoso: 12, fabrikam: 4 };
  expect(listOwners(dana, organizations, (owner) => counts[owner] ?? 0)).toEqual([
    { name: 'dana', kind: 'account', actions: all, packageCount: 5 },
    { name: 'contoso', kind: 'organization', actions: all, packageCount: 12 },
    {
      name: 'fabrikam',
      kind: 'organization',
      actions: ['push-new-version', 'unlist', 'relist'],
      packageCount: 4,
    },
  ]);
});

test('SCO-6 an organization that is locked lets nobody do anything', () => {
  const locked = organizations.map((organization) => ({ ...organization, locked: true }));
  expect(listOwners(dana, locked, () => 0).map(({ actions }) => actions)).toEqual([all, [], []]);
});
