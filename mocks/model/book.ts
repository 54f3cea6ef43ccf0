import type { KeyStatus } from '#src/contract/api-key.ts';
import type { Action, ScopeId } from '#src/contract/gallery-policy.ts';
import type { Use } from '#mocks/rules/decide-use.ts';
import type { ModelKey, World } from './model.ts';

// The rule book once more, as plainly as it can be said, and nothing of mocks/rules in it.

/** A key without what only the model knows of it. */
type BookKey = Omit<ModelKey, 'secret' | 'generation' | 'mailsBefore'>;

export const DAY = 86_400_000;

const everything: readonly Action[] = ['push-new-package', 'push-new-version', 'unlist', 'relist'];

/** SCO-1 */
const actionsOf: Record<ScopeId, readonly Action[]> = {
  push: ['push-new-package', 'push-new-version'],
  'push-version': ['push-new-version'],
  'push-new': ['push-new-package'],
  unlist: ['unlist', 'relist'],
};

/** POL-2 to POL-5: which scopes there are; none where keys are unscoped. */
export const scopesOf: Record<string, readonly string[]> = {
  nuget: ['push', 'push-version', 'unlist'],
  psgallery: ['push-new', 'push', 'unlist'],
  myget: [],
  'nuget-2016': [],
};

export function isScoped(model: World): boolean {
  return (scopesOf[model.policyId] ?? []).length > 0;
}

export function grantedTo(key: Pick<ModelKey, 'kind' | 'scopes'>): readonly Action[] {
  if (key.kind !== 'scoped') return everything;
  return everything.filter((action) => key.scopes.some((id) => actionsOf[id].includes(action)));
}

/** What an account may do for an owner (SCO-6), or `null` where it is no member (KEY-3). */
export function mayDoFor(model: World, account: string, owner: string): readonly Action[] | null {
  if (owner === account) return everything;
  const organization = model.organizations.get(owner);
  const role = organization?.members.get(account);
  if (organization === undefined || role === undefined) return null;
  if (organization.locked) return [];
  return role === 'admin' ? everything : everything.filter((one) => one !== 'push-new-package');
}

/** When a key ends that nobody touches any more: by its date (EXP-3) or by disuse (UNU-1, LEG-3). */
export function findEnd(model: World, key: BookKey): number | null {
  const unusedSince = key.lastUsed ?? key.created;
  if (key.kind === 'legacy') return model.policyId === 'nuget' ? unusedSince + 365 * DAY : null;
  if (key.expires !== null) return key.expires;
  return model.policyId === 'nuget-2016' ? unusedSince + 365 * DAY : null;
}

export function statusOf(model: World, key: BookKey): KeyStatus {
  const end = findEnd(model, key);
  if (key.revocation !== null) return 'revoked';
  if (end !== null && model.now >= end) return key.kind === 'legacy' ? 'retired' : 'expired';
  return key.expires !== null && key.expires - model.now <= 10 * DAY ? 'expiring' : 'active';
}

export function isLive(model: World, key: BookKey): boolean {
  return ['active', 'expiring'].includes(statusOf(model, key));
}

export function isOpen(model: World, account: string): boolean {
  const known = model.accounts.get(account);
  return known !== undefined && !known.locked && known.emailConfirmed;
}

const expressions = new Map<string, RegExp>();

/** SUB-2: only in tests, where patterns are short, may a pattern become a regular expression. */
function toExpression(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known !== undefined) return known;
  const source = pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*');
  const expression = new RegExp(`^${source}$`, 'i');
  expressions.set(pattern, expression);
  return expression;
}

export function covers(key: BookKey, packageId: string): boolean {
  if (key.kind !== 'scoped') return true;
  const { packages, patterns } = key.subjects;
  return [...packages, ...patterns].some((subject) => toExpression(subject).test(packageId));
}

export function actionOf(model: World, use: Use, packageId: string): Action {
  if (use !== 'push') return use;
  return model.packages.has(packageId.toLowerCase()) ? 'push-new-version' : 'push-new-package';
}

/** USE-5: whose package it is or will be, if the key acts for that owner, and may still. */
function ownerMayAct(model: World, key: BookKey, packageId: string, action: Action): boolean {
  const own = key.kind === 'legacy' ? key.account : key.owner;
  const owner = model.packages.get(packageId.toLowerCase())?.owner ?? own;
  const actsForAll = key.kind !== 'scoped' && key.kind !== 'legacy' && key.owner === key.account;
  const acts = owner === own || actsForAll;
  return acts && (mayDoFor(model, key.account, owner)?.includes(action) ?? false);
}

/** USE-3: allowed exactly when all of these hold. */
export function mayUse(model: World, key: BookKey, use: Use, packageId: string): boolean {
  const action = actionOf(model, use, packageId);
  return (
    isLive(model, key) &&
    isOpen(model, key.account) &&
    grantedTo(key).includes(action) &&
    covers(key, packageId) &&
    (use === 'push' || model.packages.has(packageId.toLowerCase())) &&
    ownerMayAct(model, key, packageId, action)
  );
}
