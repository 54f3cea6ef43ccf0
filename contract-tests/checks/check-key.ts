import type { Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { expectKeyAfter, look, makeKey, revoke } from '../asking/keys.ts';
import { choosePushScopes, takesSubjects } from '../asking/make-request.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import {
  expectEqual,
  expectFieldProblems,
  expectRefusal,
  expectThat,
  readGranted,
} from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { CheckView } from '../views.ts';
import { pushNew, requirePushNew } from './push-new.ts';

/** Asks what a use would be answered. */
function askCheck(gallery: Gallery, id: string, body: object): Promise<Exchange> {
  return gallery.ask('checkKey', { params: { id }, body });
}

export const checkKeyChecks: readonly Check[] = [
  check(
    'USE-10',
    'says what is allowed, with the rule and the subject that decided',
    async (gallery) => {
      requirePushNew(gallery);
      const { key } = await makeKey(gallery);
      const exchange = await askCheck(gallery, key.id, pushNew(gallery));
      const { allowed, subject, rule } = readGranted(exchange, CheckView);
      expectEqual(exchange, 'allowed', allowed, true);
      expectThat(exchange, 'a rule', rule !== '');
      const pattern = `${gallery.idPrefix}.*`;
      if (takesSubjects(gallery)) expectEqual(exchange, 'subject', subject, pattern);
    },
  ),

  check('SUB-3', 'covers a package ID whatever the case of its ASCII letters', async (gallery) => {
    requirePushNew(gallery);
    const { key } = await makeKey(gallery);
    const { action, packageId } = pushNew(gallery);
    const exchange = await askCheck(gallery, key.id, {
      action,
      packageId: packageId.toUpperCase(),
    });
    expectEqual(exchange, 'allowed', readGranted(exchange, CheckView).allowed, true);
  }),

  check('SUB-6', 'refuses a package ID that the pattern does not cover', async (gallery) => {
    if (!takesSubjects(gallery)) throw new NotTried('keys have no subjects by this policy');
    requirePushNew(gallery);
    const patterns = [`${gallery.idPrefix}.Service.*`];
    const { key } = await makeKey(gallery, { subjects: { packages: [], patterns } });
    for (const name of ['Service', 'ServiceX', 'Other.Service.Core']) {
      const exchange = await askCheck(gallery, key.id, pushNew(gallery, name));
      const { allowed, subject } = readGranted(exchange, CheckView);
      expectEqual(exchange, 'the answer', { allowed, subject }, { allowed: false, subject: null });
    }
  }),

  check('SCO-1', 'refuses what no scope grants: a push key unlists nothing', async (gallery) => {
    const [scope] = choosePushScopes(gallery);
    if (scope === undefined || scope.actions.includes('unlist'))
      throw new NotTried('the policy has no push scope, or its push scope unlists too');
    const { key } = await makeKey(gallery, { scopes: [scope.id] });
    for (const action of ['unlist', 'relist'] as const) {
      const packageId = `${gallery.idPrefix}.One`;
      const exchange = await askCheck(gallery, key.id, { action, packageId });
      expectEqual(exchange, 'allowed', readGranted(exchange, CheckView).allowed, false);
    }
  }),

  check('USE-2', 'refuses everything to a revoked key', async (gallery) => {
    const { key } = await makeKey(gallery);
    await revoke(gallery, key);
    const exchange = await askCheck(gallery, key.id, pushNew(gallery));
    expectEqual(exchange, 'allowed', readGranted(exchange, CheckView).allowed, false);
  }),

  check('USE-10', 'changes nothing of the key, and is no use of it', async (gallery) => {
    const { key } = await makeKey(gallery);
    const before = await look(gallery, key.id);
    const exchange = await askCheck(gallery, key.id, pushNew(gallery));
    await expectKeyAfter(gallery, exchange, before);
  }),

  check(
    'KEY-6',
    'an unknown action and an ID that is none are 422, both at once',
    async (gallery) => {
      const { key } = await makeKey(gallery);
      const exchange = await askCheck(gallery, key.id, { action: 'fly', packageId: 'a b' });
      const { errors = [] } = expectRefusal(exchange, 'invalid-fields');
      const pointers = errors.map(({ pointer }) => pointer).toSorted();
      expectEqual(exchange, 'pointers', pointers, ['/action', '/packageId']);
    },
  ),

  check('KEY-6', 'no package ID is 422 at /packageId', async (gallery) => {
    const { key } = await makeKey(gallery);
    const exchange = await askCheck(gallery, key.id, { action: 'unlist' });
    expectFieldProblems(exchange, ['/packageId required']);
  }),
];
