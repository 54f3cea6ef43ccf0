import type { Owner } from '#src/contract/account.ts';
import type { Action, GalleryPolicy, ScopeChoice, ScopeId } from '#src/contract/gallery-policy.ts';
import { isolate } from '#src/lib/isolate.ts';

/** A scope as the form offers it: `refusal` says why the account may not take it (SCO-6). */
interface ScopeOffer {
  id: ScopeId;
  label: string;
  refusal: string | null;
}

/** The scopes of a policy: of `push` a key carries at most one (SCO-4), of `others` any. */
export interface ScopeOffers {
  push: ScopeOffer[];
  others: ScopeOffer[];
}

const DOING: Record<Action, string> = {
  'push-new-package': 'push new packages',
  'push-new-version': 'push new package versions',
  unlist: 'unlist package versions',
  relist: 'relist package versions',
};

/** What the policy offers, as the chosen owner allows it; before one is chosen, all of it. */
export function offerScopes(policy: GalleryPolicy, owner: Owner | undefined): ScopeOffers {
  const offers: ScopeOffers = { push: [], others: [] };
  for (const scope of policy.scopes) {
    const offer = { id: scope.id, label: scope.label, refusal: refuse(scope, owner) };
    (pushes(scope) ? offers.push : offers.others).push(offer);
  }
  return offers;
}

/** The scopes as the form holds them. */
export interface ScopeValues {
  /** The push scope that is taken, if any. */
  push: ScopeId | null;
  others: ScopeId[];
}

/** What ticking "Push" takes: the first push scope that is permitted, if one is. */
export function firstPermitted(offers: ScopeOffers): ScopeId | null {
  return offers.push.find((offer) => offer.refusal === null)?.id ?? null;
}

/**
 * The chosen scopes without what is not permitted (any more): another owner was chosen. A push
 * scope that is taken away gives way to the first permitted one.
 */
export function keepPermitted(values: ScopeValues, offers: ScopeOffers): ScopeValues {
  const { push } = values;
  return {
    push: push === null || permits(offers.push, push) ? push : firstPermitted(offers),
    others: values.others.filter((id) => permits(offers.others, id)),
  };
}

function permits(offers: readonly ScopeOffer[], id: ScopeId): boolean {
  return offers.some((offer) => offer.id === id && offer.refusal === null);
}

function pushes({ actions }: ScopeChoice): boolean {
  return actions.includes('push-new-package') || actions.includes('push-new-version');
}

function refuse(scope: ScopeChoice, owner: Owner | undefined): string | null {
  if (!owner) return null;
  const missing = scope.actions.filter((action) => !owner.actions.includes(action));
  if (missing.length === 0) return null;
  return `You can't ${missing.map((action) => DOING[action]).join(' or ')} for ${isolate(owner.name)}`;
}
