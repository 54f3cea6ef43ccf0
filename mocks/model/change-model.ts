import type { RevocationRecord } from '#mocks/rules/records.ts';
import { activityLine, mailLine, type Call, type Model, type ModelKey } from './model.ts';
import type { Made } from './prediction.ts';

export function nameIntent({ account, idempotencyKey }: Call): string {
  return `${account} ${idempotencyKey}`;
}

export function nameRequest({ operation, keyId, body }: Call): string {
  return JSON.stringify([operation, operation === 'createKey' ? '' : keyId, body]);
}

/** An answer with a secret has arrived; perhaps too late for the secret to be of any use. */
export function handOut(model: Model, keyId: string, generation: number, secret: string): void {
  model.secrets.push({ secret, keyId, generation });
  const key = model.keys.get(keyId);
  if (key?.generation === generation) key.secret = secret;
  if (key?.generation !== generation || key.revocation !== null) model.dead.add(secret);
}

/** A secret was made, and the intent that it was made for is carried out (NET-2). */
export function remember(model: Model, call: Call, made: Made & { generation: number }): void {
  const { keyId, generation, secret } = made;
  if (secret !== null) handOut(model, keyId, generation, secret);
  if (call.idempotencyKey === null) return;
  const request = nameRequest(call);
  model.intents.set(nameIntent(call), { at: model.now, request, keyId, generation, secret });
}

/** The present secret of a key is never to be accepted again. */
export function bury(model: Model, { secret }: ModelKey): void {
  if (secret !== null) model.dead.add(secret);
}

/** What a command leaves in the activity and in the outbox (KEY-7, WRN-5). */
export function note(model: Model, key: ModelKey, action: string, mail: string): void {
  model.activity.push(activityLine(key.id, action));
  model.mails.push(mailLine(key.id, mail, key.account));
}

/** REV-1, REV-2: once; a second time changes nothing. */
export function revoke(model: Model, key: ModelKey, how: Omit<RevocationRecord, 'at'>): void {
  if (key.revocation !== null) return;
  bury(model, key);
  key.revocation = { at: model.now, ...how };
  key.revision += 1;
  note(model, key, 'revoke', 'revoked');
}
