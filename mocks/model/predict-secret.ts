import { grantedTo, isScoped, mayDoFor } from './book.ts';
import { bury, note, remember } from './change-model.ts';
import { readLife, readName, readOwnerAndScopes, readSubjects, renewLife } from './fields.ts';
import type { Call, Model, ModelKey } from './model.ts';
import { refuse, refuseClosed, type Made, type Prediction } from './prediction.ts';

/** KEY-1 */
const creationFields = ['name', 'owner', 'scopes', 'subjects', 'expiry'];

/** KEY */
export function predictCreate(model: Model, call: Call): Prediction {
  const closed = refuseClosed(model, call.account);
  if (closed !== null) return closed;
  const own = [...model.keys.values()].filter(({ account }) => account === call.account);
  if (model.policyId === 'nuget-2016' && own.length > 0) return refuse('key-exists');
  const body = call.body ?? {};
  const name = readName(body);
  const whose = readOwnerAndScopes(model, call.account, body);
  const subjects = readSubjects(model, body);
  const life = readLife(model, body['expiry']);
  const isForbidden = Object.keys(body).some((field) => !creationFields.includes(field));
  if (isForbidden || name === null || whose === null || subjects === null || life === null) {
    return refuse('invalid-fields');
  }
  const settle = ({ keyId, secret }: Made) => {
    const key: ModelKey = {
      id: keyId,
      account: call.account,
      name,
      kind: isScoped(model) ? 'scoped' : 'unscoped',
      ...whose,
      subjects,
      ...life,
      created: model.now,
      regeneratedAt: null,
      lastUsed: null,
      revocation: null,
      revision: 1,
      mailed: { warning: false, expired: false },
      secret: null,
      generation: 1,
      mailsBefore: model.mails.length,
    };
    model.keyIds.push(keyId);
    model.keys.set(keyId, key);
    note(model, key, 'create', 'created');
    remember(model, call, { keyId, generation: 1, secret });
  };
  return { outcome: 'granted', settle };
}

/** REG */
export function predictRegenerate(model: Model, call: Call, key: ModelKey): Prediction {
  const closed = refuseClosed(model, call.account);
  if (closed !== null) return closed;
  if (key.kind === 'legacy') return refuse('not-regenerable');
  const { expiry, ...unknown } = call.body ?? {};
  const life = renewLife(model, key, expiry);
  if (life === null || Object.keys(unknown).length > 0) return refuse('invalid-fields');
  const needed = key.kind === 'scoped' ? grantedTo(key) : [];
  const allowed = mayDoFor(model, key.account, key.owner);
  if (allowed === null || !needed.every((action) => allowed.includes(action))) {
    return refuse('not-regenerable');
  }
  const settle = ({ secret }: Made) => {
    bury(model, key);
    Object.assign(key, life, { regeneratedAt: model.now, lastUsed: null, revocation: null });
    key.revision += 1;
    key.generation += 1;
    key.secret = null;
    key.mailed = { warning: false, expired: false };
    key.mailsBefore = model.mails.length;
    note(model, key, 'regenerate', 'regenerated');
    remember(model, call, { keyId: key.id, generation: key.generation, secret });
  };
  return { outcome: 'granted', settle };
}
