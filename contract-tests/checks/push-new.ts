import type { Action } from '#src/contract/gallery-policy.ts';
import type { Gallery } from '../asking/gallery.ts';
import { choosePushScopes } from '../asking/make-request.ts';
import { NotTried } from '../outcome.ts';

/** The push of a package that there is none of yet, of which a key of this run may know. */
export function pushNew(
  { idPrefix }: Gallery,
  name = 'New',
): { action: Action; packageId: string } {
  return { action: 'push-new-package', packageId: `${idPrefix}.${name}` };
}

/** Not tried where keys of this run may not push new packages. */
export function requirePushNew(gallery: Gallery): void {
  const [scope] = choosePushScopes(gallery);
  if (scope !== undefined && !scope.actions.includes('push-new-package'))
    throw new NotTried('no scope of the policy lets new packages be pushed');
}
