import type { Subjects } from '#src/contract/api-key.ts';
import { ScopeId } from '#src/contract/gallery-policy.ts';
import { DAY, isScoped, mayDoFor, scopesOf, grantedTo } from './book.ts';
import type { Model, ModelKey } from './model.ts';

// What the fields of a body come to, or `null` where the book refuses them.

type Body = Record<string, unknown>;

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** KEY-2 */
export function readName({ name }: Body): string | null {
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

/** KEY-3, SCO-2 to SCO-4, SCO-6 */
export function readOwnerAndScopes(
  model: Model,
  account: string,
  body: Body,
): { owner: string; scopes: ScopeId[] } | null {
  const owner = typeof body['owner'] === 'string' ? body['owner'] : account;
  const actions = mayDoFor(model, account, owner);
  const given = [...new Set(listOf(body['scopes']))];
  const offered = scopesOf[model.policyId] ?? [];
  if (actions === null || !given.every((id) => offered.includes(id))) return null;
  const scopes = ScopeId.options.filter((id) => given.includes(id));
  scopes.sort((one, other) => given.indexOf(one) - given.indexOf(other));
  if (isScoped(model) && scopes.length === 0) return null;
  if (scopes.filter((id) => id.startsWith('push')).length > 1) return null;
  const granted = isScoped(model) ? grantedTo({ kind: 'scoped', scopes }) : [];
  return granted.every((action) => actions.includes(action)) ? { owner, scopes } : null;
}

/** SUB-1, SUB-4, SUB-7 */
export function readSubjects(model: Model, body: Body): Subjects | null {
  const packages = listOf(partOf(body['subjects'], 'packages'));
  const patterns = listOf(partOf(body['subjects'], 'patterns')).map((text) =>
    text.trim().replaceAll('**', '*'),
  );
  const isRight =
    packages.every((id) => /^[\w.-]+$/.test(id) && !id.startsWith('-')) &&
    patterns.every((pattern) => /^[\w.*-]+$/.test(pattern));
  const isEmpty = packages.length + patterns.length === 0;
  if (!isRight || isEmpty === isScoped(model)) return null;
  return { packages: eachOnce(packages), patterns: eachOnce(patterns) };
}

function eachOnce(texts: string[]): string[] {
  const folded = texts.map((text) => text.toLowerCase());
  return texts.filter((_, index) => folded.indexOf(folded[index] ?? '') === index);
}

export type Life = Pick<ModelKey, 'expires' | 'lifetimeDays'>;

/** EXP-1, EXP-2, EXP-4, POL-4, POL-5 */
export function readLife({ policyId, now }: Model, expiry: unknown): Life | null {
  const [days, at, never] = ['days', 'at', 'never'].map((name) => partOf(expiry, name));
  if (policyId === 'myget') {
    if (expiry === undefined || never === true) return { expires: null, lifetimeDays: null };
    const moment = typeof at === 'string' ? Date.parse(at) : NaN;
    return moment > now ? { expires: moment, lifetimeDays: null } : null;
  }
  if (typeof days !== 'number' || !Number.isInteger(days)) return null;
  const isOffered =
    policyId === 'nuget-2016' ? days >= 1 && days <= 365 : [1, 90, 180, 270, 365].includes(days);
  return isOffered ? { expires: now + days * DAY, lifetimeDays: days } : null;
}

/** REG-3, REG-8 */
export function renewLife(model: Model, key: ModelKey, expiry: unknown): Life | null {
  switch (model.policyId) {
    case 'nuget-2016':
      return readLife(model, expiry);
    case 'myget': {
      const hasEnded = key.expires !== null && model.now >= key.expires;
      if (hasEnded) return expiry === undefined ? null : readLife(model, expiry);
      return expiry === undefined ? { expires: key.expires, lifetimeDays: null } : null;
    }
    default: {
      const days = key.lifetimeDays ?? 365;
      return expiry === undefined ? { expires: model.now + days * DAY, lifetimeDays: days } : null;
    }
  }
}
