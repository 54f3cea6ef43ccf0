import type { ActivityEntry } from '#src/contract/key-use.ts';

const deeds: Record<string, string> = {
  create: 'Created',
  edit: 'Edited',
  regenerate: 'Regenerated',
  revoke: 'Revoked',
  delete: 'Deleted',
  push: 'Push',
  'push-new-package': 'Push of a new package',
  'push-new-version': 'Push of a new version',
  unlist: 'Unlisting of a version',
  relist: 'Relisting of a version',
};

/** What an entry has to say: in a few words, and what more there is, with the rule that refused. */
export interface EntryWords {
  headline: string;
  /** `null` where the rest of the entry tells it already. */
  more: string | null;
}

/**
 * The words for what was done. What the page has no words for is given as the gallery has it, and
 * nothing is said twice: not “Created” before “Created for contoso”, nor “Allowed” twice.
 */
export function describeEntry(entry: Omit<ActivityEntry, 'at'>): EntryWords {
  const { action, packageId, allowed, rule, detail } = entry;
  const deed = (Object.hasOwn(deeds, action) && deeds[action]) || action;
  if (packageId !== null && allowed) return { headline: deed, more: null };
  if (rule === null && detail.startsWith(deed)) return { headline: detail, more: null };
  return { headline: deed, more: rule === null ? detail : `${detail} (rule ${rule})` };
}
