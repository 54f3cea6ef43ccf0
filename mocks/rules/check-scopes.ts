import type { Owner } from '#src/contract/account.ts';
import { CreateKeyRequest } from '#src/contract/api-key.ts';
import type { GalleryPolicy, ScopeChoice, ScopeId } from '#src/contract/gallery-policy.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import { findForbiddenAction, isPushScope } from './granted-actions.ts';
import { accepted, faulty, readField, type Checked } from './read-body.ts';
import { actionWords } from './roles.ts';

/**
 * The scopes of a new key: at least one where the policy has any (SCO-2), all of them the
 * policy's, each once (SCO-3), at most one push scope (SCO-4), and nothing that the account may
 * not do for the owner (SCO-6; not asked while the owner itself is at fault, `null`).
 */
export function checkScopes(
  value: unknown,
  owner: Owner | null,
  policy: GalleryPolicy,
): Checked<ScopeId[]> {
  const read = readField(
    CreateKeyRequest.shape.scopes,
    value === undefined ? [] : value,
    '/scopes',
    'Scopes must be a list of scope names',
  );
  if (!read.ok) return read;
  if (read.value.length === 0 && policy.scopes.length > 0) {
    return faulty('/scopes', 'required', 'Choose at least one scope');
  }
  const problems: FieldProblem[] = [];
  const chosen = new Set<ScopeChoice>();
  for (const [index, id] of read.value.entries()) {
    const scope = policy.scopes.find((choice) => choice.id === id);
    const problem = findScopeProblem(scope, id, owner);
    if (problem !== null) problems.push({ pointer: `/scopes/${index}`, ...problem });
    if (scope !== undefined) chosen.add(scope);
  }
  const scopes = [...chosen];
  if (scopes.filter(isPushScope).length > 1) {
    const detail = 'Choose one of the push scopes, not several';
    problems.push({ pointer: '/scopes', code: 'one-push-scope', detail });
  }
  return problems.length > 0 ? { ok: false, problems } : accepted(scopes.map(({ id }) => id));
}

function findScopeProblem(
  scope: ScopeChoice | undefined,
  id: string,
  owner: Owner | null,
): Omit<FieldProblem, 'pointer'> | null {
  if (scope === undefined) {
    return { code: 'unknown-scope', detail: `“${id}” is not a scope of this gallery` };
  }
  const forbidden = owner && findForbiddenAction(scope.actions, owner);
  if (owner === null || forbidden === null) return null;
  const detail = `You can't ${actionWords[forbidden]} for ${owner.name}. Choose another scope or owner`;
  return { code: 'not-permitted', detail };
}
