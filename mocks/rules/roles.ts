import type { Action } from '#src/contract/gallery-policy.ts';
import type { Role } from './records.ts';

/** All that there is to be done, in the order in which it is shown. */
export const allActions: readonly Action[] = [
  'push-new-package',
  'push-new-version',
  'unlist',
  'relist',
];

/**
 * What a member of an organization may do on its behalf (SCO-6). A collaborator looks after
 * packages that exist; only an admin brings new ones into the organization.
 */
export const roleActions: Record<Role, readonly Action[]> = {
  admin: allActions,
  collaborator: ['push-new-version', 'unlist', 'relist'],
};

/** An action in the owner's words, to follow “can't”. */
export const actionWords: Record<Action, string> = {
  'push-new-package': 'push new packages',
  'push-new-version': 'push new versions',
  unlist: 'unlist versions',
  relist: 'relist versions',
};
