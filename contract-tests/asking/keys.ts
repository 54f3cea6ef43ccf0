import type { CreateKeyRequest } from '#src/contract/api-key.ts';
import { expectEqual, readStep } from '../expectations.ts';
import { Mismatch, NotTried } from '../outcome.ts';
import { KeyView, SecretView } from '../views.ts';
import type { Exchange } from './exchange.ts';
import type { Gallery, Question } from './gallery.ts';
import { ifMatch, makeCreateRequest } from './make-request.ts';

/**
 * Asks for a new key: by a good request with `changes`, or with whatever body `question` has. Not
 * tried where the account can have no more.
 */
export function askForKey(
  gallery: Gallery,
  changes: Partial<CreateKeyRequest> = {},
  question: Question = {},
): Promise<Exchange> {
  requireRoom(gallery);
  const isOther = question.text !== undefined || 'body' in question;
  const body = isOther ? {} : { body: makeCreateRequest(gallery, changes) };
  return gallery.ask('createKey', { ...body, ...question });
}

/** Makes a key for a check that is about something else; not tried where none can be had. */
export async function makeKey(
  gallery: Gallery,
  changes: Partial<CreateKeyRequest> = {},
): Promise<SecretView> {
  return readStep(await askForKey(gallery, changes), SecretView);
}

function requireRoom({ opening: { obstacle, room }, policy: { maxKeys }, made }: Gallery): void {
  if (obstacle !== null) throw new NotTried(obstacle);
  if (made.size < room || maxKeys === null) return;
  throw new NotTried(
    made.size < maxKeys
      ? `the account has all the keys that the policy allows (${maxKeys}): give one that has none`
      : `it needs more keys at once than the policy allows (${maxKeys})`,
  );
}

/** The key as the server has it now. */
export async function look(gallery: Gallery, id: string): Promise<KeyView> {
  return readStep(await gallery.ask('getKey', { params: { id } }), KeyView);
}

/** Holds that a key stands so after `exchange`; one that is gone does not. */
export async function expectKeyAfter(
  gallery: Gallery,
  exchange: Exchange,
  key: KeyView,
): Promise<void> {
  const found = await gallery.ask('getKey', { params: { id: key.id } });
  if (found.status >= 300)
    throw new Mismatch('the key afterwards', exchange, `${found.status} from getKey afterwards`);
  expectEqual(exchange, 'the key afterwards', readStep(found, KeyView), key);
}

/** Revokes a key for a check that is about something else. */
export async function revoke(gallery: Gallery, key: KeyView): Promise<KeyView> {
  const question = { params: { id: key.id }, headers: ifMatch(key) };
  return readStep(await gallery.ask('revokeKey', question), KeyView);
}

/** Deletes a key, as whoever made it. */
export async function deleteKey(gallery: Gallery, id: string): Promise<Exchange> {
  const as = gallery.made.get(id) ?? gallery.people.own;
  const exchange = await gallery.ask('deleteKey', { params: { id }, as });
  if (exchange.status < 300) gallery.made.delete(id);
  return exchange;
}

/** Deletes every key that this run has made so far and not deleted itself. */
export async function clearAway(gallery: Gallery): Promise<void> {
  for (const id of gallery.made.keys()) await deleteKey(gallery, id);
}
