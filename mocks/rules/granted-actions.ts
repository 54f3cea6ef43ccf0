import type { Owner } from '#src/contract/account.ts';
import type { Action, GalleryPolicy, ScopeChoice } from '#src/contract/gallery-policy.ts';
import type { KeyRecord } from './records.ts';
import { allActions } from './roles.ts';

/**
 * What a key may be used for (SCO-1): what its scopes grant by the policy, and everything for a
 * key without scopes (LEG-1, POL-4, POL-5). A scope that the policy does not list grants nothing.
 */
export function listGrantedActions(
  key: Pick<KeyRecord, 'kind' | 'scopes'>,
  policy: GalleryPolicy,
): readonly Action[] {
  if (key.kind !== 'scoped') return allActions;
  return allActions.filter((action) =>
    policy.scopes.some((scope) => key.scopes.includes(scope.id) && scope.actions.includes(action)),
  );
}

/** Whether a scope is a push scope, of which a key carries at most one (SCO-4). */
export function isPushScope(scope: ScopeChoice): boolean {
  return scope.actions.some((action) => action.startsWith('push-'));
}

/** The first of `actions` that the account may not do on behalf of `owner` (SCO-6), or `null`. */
export function findForbiddenAction(actions: readonly Action[], owner: Owner): Action | null {
  return actions.find((action) => !owner.actions.includes(action)) ?? null;
}
