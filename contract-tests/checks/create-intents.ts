import { parseJson } from '../asking/exchange.ts';
import type { Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { askForKey } from '../asking/keys.ts';
import { makeCreateRequest } from '../asking/make-request.ts';
import { walkOwn } from '../asking/walk-keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectRefusal, expectThat, readStep } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { SecretView } from '../views.ts';
import { askOnce, expectSameAnswer, mintIntent } from './intent.ts';

/** Asks the same again, where the account may have no room for another key. */
function askAgain(
  gallery: Gallery,
  { request }: Exchange,
  changes: { body?: object } = {},
): Promise<Exchange> {
  return gallery.ask('createKey', {
    body: changes.body ?? parseJson(request.body ?? ''),
    headers: request.headers,
  });
}

export const createIntentChecks: readonly Check[] = [
  check(
    'NET-2',
    'the same Idempotency-Key and body give the first answer again, and one key',
    async (gallery) => {
      const first = await askOnce(gallery, mintIntent());
      readStep(first, SecretView);
      expectSameAnswer(await askAgain(gallery, first), first);
      const { keys, exchange } = await walkOwn(gallery);
      expectEqual(exchange, 'keys of this run', keys.length, 1);
    },
  ),

  check(
    'NET-2',
    'the same Idempotency-Key with another body is 422 idempotency-reused',
    async (gallery) => {
      const first = await askOnce(gallery, mintIntent());
      readStep(first, SecretView);
      const body = makeCreateRequest(gallery, { name: `${gallery.marker} twice` });
      expectRefusal(await askAgain(gallery, first, { body }), 'idempotency-reused');
    },
  ),

  check(
    'NET-2',
    'two at once make one key: both get it, or one is 409 in flight',
    async (gallery) => {
      const question = { body: makeCreateRequest(gallery), headers: mintIntent() };
      const ask = () => askForKey(gallery, {}, question);
      const answers = await Promise.all([ask(), ask()]);
      for (const exchange of answers)
        if (exchange.status >= 400) expectRefusal(exchange, 'idempotency-in-flight');
      const [first] = answers.filter(({ status }) => status < 300);
      for (const exchange of answers)
        if (first !== undefined && exchange.status < 300) expectSameAnswer(exchange, first);
      const { keys, exchange } = await walkOwn(gallery);
      expectEqual(exchange, 'keys of this run', keys.length, 1);
    },
  ),

  check(
    'NET-2',
    'a refused request may be put right under the same Idempotency-Key',
    async (gallery) => {
      const intent = mintIntent();
      const wrong = { ...makeCreateRequest(gallery), colour: 'red' };
      expectRefusal(
        await askForKey(gallery, {}, { body: wrong, headers: intent }),
        'invalid-fields',
      );
      const exchange = await askOnce(gallery, intent);
      expectThat(exchange, 'a key', exchange.status < 300);
    },
  ),

  check(
    'NET-2',
    "another account's Idempotency-Key is no business of this one",
    async (gallery) => {
      const { session: as } = gallery.requireOther();
      const intent = mintIntent();
      const first = readStep(await askOnce(gallery, intent), SecretView);
      const { owner, ...body } = makeCreateRequest(gallery, { name: `${gallery.marker} once` });
      const exchange = await gallery.ask('createKey', { body, headers: intent, as });
      if (exchange.status >= 400) {
        const isOwn = exchange.status !== 422 && exchange.status !== 410;
        expectThat(exchange, 'an answer of its own', isOwn);
        throw new NotTried(`the other account cannot create a key: ${exchange.status}`);
      }
      const { key } = readStep(exchange, SecretView);
      expectThat(exchange, 'a key of its own', key.id !== first.key.id);
    },
  ),
];
