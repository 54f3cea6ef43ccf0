import type { Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { makeKey, revoke } from '../asking/keys.ts';
import { ifMatch, makeRegenerateRequest } from '../asking/make-request.ts';
import { walkOwn } from '../asking/walk-keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectThat, readGranted, readStep } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { SecretView } from '../views.ts';
import type { KeyView } from '../views.ts';
import { expectSecretForm } from './expect-secret.ts';
import { isKnown } from './known-secret.ts';
import { makeKeys } from './list-keys.ts';

/** Asks for a new secret, of the revision in hand. */
export function regenerate(
  gallery: Gallery,
  key: KeyView,
  body: object = makeRegenerateRequest(gallery),
): Promise<Exchange> {
  return gallery.ask('regenerateKey', { params: { id: key.id }, headers: ifMatch(key), body });
}

export const regenerateKeyChecks: readonly Check[] = [
  check('REG-1', 'gives a new secret, of the right form', async (gallery) => {
    const made = await makeKey(gallery);
    const exchange = await regenerate(gallery, made.key);
    const { secret } = readGranted(exchange, SecretView);
    expectThat(exchange, 'another secret', secret !== made.secret);
    expectSecretForm(exchange, secret, gallery.policy.secretPrefix);
  }),

  check(
    'REG-1',
    'from then on the old secret is unknown and the new one known',
    async (gallery) => {
      const made = await makeKey(gallery);
      const exchange = await regenerate(gallery, made.key);
      const { secret } = readStep(exchange, SecretView);
      expectThat(exchange, 'a new secret that is known', await isKnown(gallery, secret));
      expectThat(exchange, 'an old one that is not', !(await isKnown(gallery, made.secret)));
    },
  ),

  check('REG-2', 'keeps name, owner, scopes and subjects', async (gallery) => {
    const made = await makeKey(gallery);
    const exchange = await regenerate(gallery, made.key);
    const { key } = readGranted(exchange, SecretView);
    expectEqual(exchange, 'the key', keptOf(key), keptOf(made.key));
  }),

  check('REG-4', 'makes a revoked key usable again', async (gallery) => {
    const made = await makeKey(gallery);
    const revoked = await revoke(gallery, made.key);
    const exchange = await regenerate(gallery, revoked);
    const { key } = readGranted(exchange, SecretView);
    expectEqual(exchange, 'revocation', key.revocation, null);
    expectEqual(exchange, 'status', key.status, made.key.status);
  }),

  check('REG-5', 'keeps ID and created, and says when', async (gallery) => {
    const made = await makeKey(gallery);
    const exchange = await regenerate(gallery, made.key);
    const { key } = readGranted(exchange, SecretView);
    const { id, created } = made.key;
    expectEqual(exchange, 'the key', { id: key.id, created: key.created }, { id, created });
    const at = Date.parse(key.regeneratedAt ?? '');
    expectThat(exchange, `a regeneratedAt not before ${created}`, at >= Date.parse(created));
  }),

  check('REG-5', 'keeps the place of the key in the list', async (gallery) => {
    await makeKeys(gallery, ['a', 'b', 'c']);
    const before = await walkOwn(gallery);
    const [first] = before.keys;
    if (first === undefined) throw new NotTried('the list has not the key: see what q finds');
    const headers = ifMatch(first);
    const question = { params: { id: first.id }, headers, body: makeRegenerateRequest(gallery) };
    readStep(await gallery.ask('regenerateKey', question), SecretView);
    const after = await walkOwn(gallery);
    const ids = ({ keys }: typeof after) => keys.map(({ id }) => id);
    expectEqual(after.exchange, 'keys', ids(after), ids(before));
  }),

  check('NET-3', 'gives the key a new revision', async (gallery) => {
    const made = await makeKey(gallery);
    const exchange = await regenerate(gallery, made.key);
    const { revision } = readGranted(exchange, SecretView).key;
    expectThat(
      exchange,
      `a revision that is not ${made.key.revision}`,
      revision !== made.key.revision,
    );
  }),
];

function keptOf({ name, owner, scopes, subjects }: KeyView): object {
  return { name, owner, scopes, subjects };
}
