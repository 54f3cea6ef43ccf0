import assert from 'node:assert/strict';
import { KeyWithSecret } from '#src/contract/api-key.ts';
import { Problem, problemCode } from '#src/contract/problem.ts';
import { tallyUp, type Call, type Model } from './model.ts';
import { predict } from './predict.ts';
import type { Made, Prediction } from './prediction.ts';
import type { RealAnswer, RealGallery, Trouble } from './real-gallery.ts';

const requests: Record<Call['operation'], (id: string) => string> = {
  createKey: () => 'POST /api/keys',
  editKey: (id) => `PATCH /api/keys/${id}`,
  regenerateKey: (id) => `POST /api/keys/${id}/regenerate`,
  revokeKey: (id) => `POST /api/keys/${id}/revoke`,
  deleteKey: (id) => `DELETE /api/keys/${id}`,
};

/**
 * Sends a call, compares its answer with what the book says, and takes the change over into the
 * model. Gives the answer; `null` where its sender learnt nothing.
 */
export async function sendCall(
  model: Model,
  real: RealGallery,
  call: Call,
  trouble: Trouble = 'none',
): Promise<RealAnswer | null> {
  const prediction = predict(model, call);
  tallyUp(model.tally, tallyLine(call, prediction, trouble));
  const before = await real.read();
  if (trouble !== 'none') await real.orderTrouble(call.operation, trouble);
  const answer = await askCall(real, call, prediction);
  const after = await real.read();
  if (trouble === 'status' || prediction.outcome !== 'granted') {
    assert.deepEqual(after, before, `NET-6: a failed ${call.operation} changed something`);
  }
  if (trouble === 'status') return null;
  if (!answer.isLost) compareAnswer(answer, prediction);
  if (prediction.outcome === 'granted') {
    const known = new Set(before.keys.map(({ id }) => id));
    const added = after.keys.map(({ id }) => id).filter((id) => !known.has(id));
    const isNew = call.operation === 'createKey' && prediction.repeated === undefined;
    assert.equal(added.length, isNew ? 1 : 0, `NET-2: ${added.length} keys came of one call`);
    const keyId = added[0] ?? call.keyId;
    learn(model, real, prediction, readMade(answer, call, keyId));
  }
  return answer.isLost ? null : answer;
}

function tallyLine({ operation }: Call, prediction: Prediction, trouble: Trouble): string {
  const { outcome, repeated } = prediction;
  if (trouble === 'status') return `${operation} refused before it was looked at`;
  const end = repeated === undefined ? outcome : 'repeated';
  return trouble === 'none' ? `${operation} ${end}` : `${operation} ${end}, answer lost`;
}

async function askCall(
  real: RealGallery,
  call: Call,
  { outcome }: Prediction,
): Promise<RealAnswer> {
  const { account, operation, keyId, ifMatch, idempotencyKey, body } = call;
  const headers: Record<string, string> = {};
  if (ifMatch !== null) headers['If-Match'] = ifMatch;
  if (idempotencyKey !== null) headers['Idempotency-Key'] = idempotencyKey;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const mayHoldSecret =
    outcome === 'granted' && (operation === 'createKey' || operation === 'regenerateKey');
  return real.ask(requests[operation](keyId), {
    account,
    headers,
    body: body && JSON.stringify(body),
    mayHoldSecret,
  });
}

function compareAnswer(answer: RealAnswer, { outcome, current, repeated }: Prediction): void {
  const refusal = answer.status >= 400 ? Problem.parse(answer.body) : null;
  const code = refusal === null ? 'granted' : problemCode(refusal);
  assert.equal(code, outcome, `the answer ${answer.status} ${answer.text}`);
  assert.equal(refusal?.current?.revision, current?.revision, 'NET-3: the present key');
  if (repeated === undefined) return;
  const { key, secret } = KeyWithSecret.parse(answer.body);
  assert.equal(key.id, repeated.keyId, 'NET-2: another key in a repeated answer');
  assert.equal(secret, repeated.secret ?? secret, 'NET-2: another secret in a repeated answer');
}

function readMade({ isLost, body }: RealAnswer, { operation }: Call, keyId: string): Made {
  const holdsSecret = operation === 'createKey' || operation === 'regenerateKey';
  if (isLost || !holdsSecret) return { keyId, secret: null };
  return { keyId, secret: KeyWithSecret.parse(body).secret };
}

function learn(model: Model, real: RealGallery, { settle }: Prediction, made: Made): void {
  const count = model.secrets.length;
  settle(made);
  for (const { secret } of model.secrets.slice(count)) real.watch.learn(secret);
}
