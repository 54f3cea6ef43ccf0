import type { Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { deleteKey, expectKeyAfter, look, makeKey } from '../asking/keys.ts';
import { choosePushScopes, ifMatch, makeRegenerateRequest } from '../asking/make-request.ts';
import { pushJunk, setListed } from '../asking/use.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectRefusal, expectThat, readStep } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { inventSecret } from '../secret-format.ts';
import { SecretView } from '../views.ts';

/** A key that may not unlist, with its secret. */
async function makePushKey(gallery: Gallery): Promise<SecretView> {
  const [scope] = choosePushScopes(gallery);
  if (scope === undefined || scope.actions.includes('unlist'))
    throw new NotTried('the policy has no push scope, or its push scope unlists too');
  return makeKey(gallery, { scopes: [scope.id] });
}

/** A key that may unlist, with its secret. */
function makeUnlistKey(gallery: Gallery): Promise<SecretView> {
  const { scopes } = gallery.policy;
  const scope = scopes.find(({ actions }) => actions.includes('unlist'));
  if (scopes.length > 0 && scope === undefined)
    throw new NotTried('the policy has no scope that unlists');
  return makeKey(gallery, { scopes: scope === undefined ? [] : [scope.id] });
}

/** All of an answer but what differs between two answers to the same request. */
function wholeOf(
  { status, phrase, headers, text }: Exchange,
  varying: ReadonlySet<string>,
): object {
  const lasting = [...headers].filter(([name]) => !varying.has(name));
  return { status, phrase, headers: Object.fromEntries(lasting), text };
}

/** The headers that are of the moment, such as `Date` or the number of a request. */
function findVarying(one: Exchange, other: Exchange): Set<string> {
  const names = [...one.headers.keys(), ...other.headers.keys()];
  const varying = names.filter((name) => one.headers.get(name) !== other.headers.get(name));
  return new Set([...varying, 'date']);
}

async function makeDeadSecrets(gallery: Gallery): Promise<Record<string, string>> {
  const { key, secret: replaced } = await makeKey(gallery);
  const question = { params: { id: key.id }, headers: ifMatch(key) };
  const body = makeRegenerateRequest(gallery);
  const renewed = await gallery.ask('regenerateKey', { ...question, body });
  const { secret: deleted } = readStep(renewed, SecretView);
  await deleteKey(gallery, key.id);
  const { secretPrefix } = gallery.policy;
  return { malformed: `${secretPrefix}contract-test`, deleted, replaced };
}

export const galleryProtocolChecks: readonly Check[] = [
  ...(['unlist', 'relist', 'push'] as const).map((use) =>
    check('USE-1', `${use} without a key is 401 with WWW-Authenticate`, async (gallery) => {
      const exchange = await (use === 'push'
        ? pushJunk(gallery, null)
        : setListed(gallery, use, null));
      expectRefusal(exchange, 'unauthenticated');
      expectThat(exchange, 'WWW-Authenticate', exchange.headers.has('WWW-Authenticate'));
    }),
  ),

  check('USE-1', 'a key that nobody has is 403, whatever it comes with', async (gallery) => {
    const secret = inventSecret(gallery.policy.secretPrefix);
    expectRefusal(await setListed(gallery, 'unlist', secret), 'key-refused');
    expectRefusal(await setListed(gallery, 'relist', secret), 'key-refused');
    expectRefusal(await pushJunk(gallery, secret), 'key-refused');
  }),

  check(
    'USE-1',
    'unknown, malformed, deleted and replaced are refused alike, byte for byte',
    async (gallery) => {
      const dead = await makeDeadSecrets(gallery);
      const stranger = inventSecret(gallery.policy.secretPrefix);
      const unknown = await setListed(gallery, 'unlist', stranger);
      const varying = findVarying(unknown, await setListed(gallery, 'unlist', stranger));
      for (const [name, secret] of Object.entries(dead)) {
        const exchange = await setListed(gallery, 'unlist', secret);
        const expected = wholeOf(unknown, varying);
        expectEqual(
          exchange,
          `the answer to one that is ${name}`,
          wholeOf(exchange, varying),
          expected,
        );
      }
    },
  ),

  check('USE-6', 'a refusal is in the reason phrase in the words of the body', async (gallery) => {
    const { secret } = await makePushKey(gallery);
    const exchange = await setListed(gallery, 'unlist', secret);
    const { detail = '' } = expectRefusal(exchange, 'key-refused');
    // A status line holds ASCII; what a gallery makes of other letters is its own affair.
    if (/^[\x20-\x7e]+$/.test(detail)) expectEqual(exchange, 'the phrase', exchange.phrase, detail);
    else expectThat(exchange, 'a phrase of its own', exchange.phrase !== 'Forbidden');
  }),

  check('USE-7', 'unlist and relist of a package that does not exist are 404', async (gallery) => {
    const { secret } = await makeUnlistKey(gallery);
    expectRefusal(await setListed(gallery, 'unlist', secret), 'not-found');
    expectRefusal(await setListed(gallery, 'relist', secret), 'not-found');
  }),

  check('USE-7', 'a push of a file that is not a package is 400', async (gallery) => {
    const { secret } = await makeKey(gallery);
    expectRefusal(await pushJunk(gallery, secret), 'invalid-request');
  }),

  check('USE-8', 'a refused use does not move last used, nor the revision', async (gallery) => {
    const { key, secret } = await makeKey(gallery);
    const before = await look(gallery, key.id);
    const exchange = await setListed(gallery, 'unlist', secret);
    await expectKeyAfter(gallery, exchange, before);
  }),
];
