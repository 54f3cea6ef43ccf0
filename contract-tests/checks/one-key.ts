import { REVOKED_BY_OWNER } from '#src/contract/api-key.ts';
import { expectKeyAfter, makeKey, revoke } from '../asking/keys.ts';
import { deleteKey } from '../asking/keys.ts';
import { ifMatch } from '../asking/make-request.ts';
import { setListed } from '../asking/use.ts';
import { walkOwn } from '../asking/walk-keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import {
  expectEqual,
  expectRefusal,
  expectStatus,
  expectThat,
  readGranted,
} from '../expectations.ts';
import { KeyView } from '../views.ts';
import { isKnown } from './known-secret.ts';

export const getKeyChecks: readonly Check[] = [
  check('KEY-1', 'gives the key as createKey answered it', async (gallery) => {
    const { key } = await makeKey(gallery);
    const exchange = await gallery.ask('getKey', { params: { id: key.id } });
    expectEqual(exchange, 'the key', readGranted(exchange, KeyView), key);
  }),
];

export const revokeKeyChecks: readonly Check[] = [
  check('REV-1', 'revokes the key, says by whom and when, and keeps the rest', async (gallery) => {
    const { key } = await makeKey(gallery);
    const exchange = await gallery.ask('revokeKey', {
      params: { id: key.id },
      headers: ifMatch(key),
    });
    const revoked = readGranted(exchange, KeyView);
    expectEqual(exchange, 'source', revoked.revocation?.source, REVOKED_BY_OWNER);
    const { status, revocation, revision } = revoked;
    expectEqual(exchange, 'the key', revoked, { ...key, status, revocation, revision });
    expectEqual(exchange, 'status', status, 'revoked');
  }),

  check('REV-1', 'keeps the key in the list, and getKey has it so', async (gallery) => {
    const { key } = await makeKey(gallery);
    const revoked = await revoke(gallery, key);
    const { keys, exchange } = await walkOwn(gallery, { status: 'revoked' });
    expectEqual(
      exchange,
      'keys of this run',
      keys.map(({ id }) => id),
      [key.id],
    );
    await expectKeyAfter(gallery, exchange, revoked);
  }),

  check('REV-1', 'from then on the secret is refused, and told why', async (gallery) => {
    const { key, secret } = await makeKey(gallery);
    await revoke(gallery, key);
    const exchange = await setListed(gallery, 'unlist', secret);
    expectRefusal(exchange, 'key-refused');
    expectThat(exchange, 'words for a key that is known', await isKnown(gallery, secret));
  }),
];

export const deleteKeyChecks: readonly Check[] = [
  check('DEL-1', 'removes the key: 404 afterwards, and not in the list', async (gallery) => {
    const { key } = await makeKey(gallery);
    expectStatus(await deleteKey(gallery, key.id), 204);
    expectRefusal(await gallery.ask('getKey', { params: { id: key.id } }), 'not-found');
    const { keys, exchange } = await walkOwn(gallery);
    expectEqual(exchange, 'keys of this run', keys.length, 0);
  }),

  check('DEL-1', 'from then on the secret is unknown', async (gallery) => {
    const { key, secret } = await makeKey(gallery);
    const exchange = await deleteKey(gallery, key.id);
    expectThat(exchange, 'a secret that is not known', !(await isKnown(gallery, secret)));
  }),

  check('DEL-2', 'deletes what is gone with the same 204', async (gallery) => {
    const { key } = await makeKey(gallery);
    await deleteKey(gallery, key.id);
    expectStatus(await deleteKey(gallery, key.id), 204);
  }),
];
