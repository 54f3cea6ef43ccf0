import type { CreateKeyRequest, ExpiryChoice } from '#src/contract/api-key.ts';
import type { ExpiryPolicy, ScopeId } from '#src/contract/gallery-policy.ts';
import type { RuleContext } from '#mocks/rules/context.ts';
import { DAY } from '#mocks/rules/records.ts';
import type { Millis } from '#mocks/rules/records.ts';
import type { KeySpec } from './scenario.ts';

/** The request that an owner would have made for this key under the context's policy, at its time. */
export function fitToPolicy(spec: KeySpec, context: RuleContext): CreateKeyRequest {
  const { policy, now } = context;
  // Where keys have no subjects they act for their account alone.
  const owner = policy.subjectsRequired ? spec.owner : undefined;
  return {
    name: spec.name,
    scopes: spec.scopes.flatMap((scope) => fitScope(scope, owner, context)),
    subjects: policy.subjectsRequired
      ? { packages: spec.packages ?? [], patterns: spec.patterns ?? [] }
      : { packages: [], patterns: [] },
    expiry: fitExpiry(spec.days, policy.expiry, now),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** A push scope that the gallery does not offer becomes `push`, where the owner allows as much. */
function fitScope(scope: ScopeId, owner: string | undefined, context: RuleContext): ScopeId[] {
  const { policy, owners, account } = context;
  const actions = owners.find(({ name }) => name === (owner ?? account.name))?.actions ?? [];
  const fits = (id: ScopeId) =>
    policy.scopes.some(
      (offered) => offered.id === id && offered.actions.every((action) => actions.includes(action)),
    );
  if (fits(scope)) return [scope];
  return scope !== 'unlist' && fits('push') ? ['push'] : [];
}

function fitExpiry(days: number, expiry: ExpiryPolicy, created: Millis): ExpiryChoice {
  switch (expiry.kind) {
    case 'choices':
    case 'days':
      return { days };
    case 'optional-time':
      return { at: new Date(created + days * DAY).toISOString() };
  }
}
