import type { ActivityEntry } from '#src/contract/key-use.ts';

const deeds: Record<string, string> = {
  create: 'Created',
  edit: 'Edited',
  regenerate: 'Regenerated',
  revoke: 'Revoked',
  delete: 'Deleted',
  'push-new-package': 'Push of a new package',
  'push-new-version': 'Push of a new version',
  unlist: 'Unlisting of a version',
  relist: 'Relisting of a version',
};

/** What was done, in a few words; what the page has no words for is given as the gallery has it. */
export function nameDeed({ action }: Pick<ActivityEntry, 'action'>): string {
  return Object.hasOwn(deeds, action) ? (deeds[action] ?? action) : action;
}
