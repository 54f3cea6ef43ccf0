import type { ApiKey } from '#src/contract/api-key.ts';
import type { Action, GalleryPolicy } from '#src/contract/gallery-policy.ts';

/** The four actions, as something that an owner would do. */
export const actionWords: Record<Action, string> = {
  'push-new-package': 'Push a new package',
  'push-new-version': 'Push a new version',
  unlist: 'Unlist a version',
  relist: 'Relist a version',
};

/** What a key is most likely meant for: to push new versions, where its scopes let it. */
export function likelyAction(key: Pick<ApiKey, 'scopes'>, policy: GalleryPolicy): Action {
  const granted = policy.scopes
    .filter(({ id }) => key.scopes.includes(id))
    .flatMap(({ actions }) => actions);
  const [first] = granted;
  return first === undefined || granted.includes('push-new-version') ? 'push-new-version' : first;
}
