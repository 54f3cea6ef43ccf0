import type {
  CreateKeyRequest,
  ExpiryChoice,
  RegenerateKeyRequest,
} from '#src/contract/api-key.ts';
import type { ScopeChoice } from '#src/contract/gallery-policy.ts';
import { NotTried } from '../outcome.ts';
import type { KeyView } from '../views.ts';
import type { Gallery } from './gallery.ts';

const DAY = 86_400_000;

/** A request for a new key that is granted by whatever policy the gallery has. */
export function makeCreateRequest(
  gallery: Gallery,
  changes: Partial<CreateKeyRequest> = {},
): CreateKeyRequest {
  const { marker, idPrefix } = gallery;
  const [scope] = choosePushScopes(gallery);
  return {
    name: `${marker} key`,
    scopes: scope === undefined ? [] : [scope.id],
    subjects: takesSubjects(gallery)
      ? { packages: [`${idPrefix}.One`], patterns: [`${idPrefix}.*`] }
      : { packages: [], patterns: [] },
    expiry: shortestExpiry(gallery),
    ...changes,
  };
}

/** Whether new keys name what they apply to. */
export function takesSubjects({ policy }: Gallery): boolean {
  return policy.newKeyKind === 'scoped';
}

/** The push scopes of the policy, one that lets new packages be pushed first (SCO-4). */
export function choosePushScopes({ policy }: Gallery): ScopeChoice[] {
  return policy.scopes
    .filter(({ actions }) => actions.some((action) => action.startsWith('push-')))
    .toSorted((one, other) => pushesNew(other) - pushesNew(one));
}

function pushesNew({ actions }: ScopeChoice): number {
  return actions.includes('push-new-package') ? 1 : 0;
}

/** The shortest life that the policy offers: should a key be left behind, it dies soon. */
function shortestExpiry({ policy, now }: Gallery): ExpiryChoice {
  switch (policy.expiry.kind) {
    case 'choices':
      return { days: Math.min(...policy.expiry.days) };
    case 'days':
      return { days: policy.expiry.min };
    case 'optional-time':
      return { at: new Date(now + DAY).toISOString() };
  }
}

/** The body of an edit that is granted: something else in the first field that can be edited. */
export function makeEditRequest(
  { marker, idPrefix, now }: Gallery,
  { editable }: Pick<KeyView, 'editable'>,
): object {
  const [field] = editable;
  if (field === undefined) throw new NotTried('by this policy nothing of a key can be edited');
  switch (field) {
    case 'subjects':
      return { subjects: { packages: [`${idPrefix}.Two`], patterns: [] } };
    case 'name':
      return { name: `${marker} renamed` };
    case 'expiry':
      return { expiry: { at: new Date(now + 2 * DAY).toISOString() } };
  }
}

/** The body of a regenerate that is granted (REG-3, REG-8). */
export function makeRegenerateRequest(gallery: Gallery): RegenerateKeyRequest {
  return gallery.policy.regenerateExpiry === 'ask' ? { expiry: shortestExpiry(gallery) } : {};
}

/** The header that names a key's revision (NET-3). */
export function ifMatch({ revision }: { revision: number }): Record<string, string> {
  return { 'If-Match': `"${revision}"` };
}
