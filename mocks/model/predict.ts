import { nameIntent, nameRequest, handOut } from './change-model.ts';
import type { Call, Model, ModelIntent } from './model.ts';
import { predictDelete, predictEdit, predictRevoke } from './predict-change.ts';
import { predictCreate, predictRegenerate } from './predict-secret.ts';
import { refuse, type Made, type Prediction } from './prediction.ts';

/** What the book says about a call at this moment. */
export function predict(model: Model, call: Call): Prediction {
  const intent = findIntent(model, call);
  if (intent !== undefined) return predictRepeat(model, call, intent);
  if (call.operation === 'createKey') return predictCreate(model, call);
  const key = model.keys.get(call.keyId);
  const isOwn = key?.account === call.account;
  if (call.operation === 'deleteKey') return predictDelete(model, isOwn ? key : undefined);
  if (key === undefined || !isOwn) return refuse('not-found');
  if (call.ifMatch === null) return refuse('precondition-required');
  if (call.ifMatch !== '*' && call.ifMatch !== `"${key.revision}"`) {
    return { ...refuse('stale'), current: key };
  }
  switch (call.operation) {
    case 'editKey':
      return predictEdit(model, call, key);
    case 'regenerateKey':
      return predictRegenerate(model, call, key);
    case 'revokeKey':
      return predictRevoke(model, key);
  }
}

function findIntent(model: Model, call: Call): ModelIntent | undefined {
  if (call.operation !== 'createKey' && call.operation !== 'regenerateKey') return undefined;
  return call.idempotencyKey === null ? undefined : model.intents.get(nameIntent(call));
}

/** NET-2 */
function predictRepeat(model: Model, call: Call, intent: ModelIntent): Prediction {
  if (model.now - intent.at >= 10 * 60_000) return refuse('gone');
  if (intent.request !== nameRequest(call)) return refuse('idempotency-reused');
  const settle = ({ secret }: Made) => {
    if (secret === null || intent.secret !== null) return;
    intent.secret = secret;
    handOut(model, intent.keyId, intent.generation, secret);
  };
  return { outcome: 'granted', repeated: intent, settle };
}
