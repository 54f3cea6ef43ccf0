import type { Exchange } from '../asking/exchange.ts';
import { makeKey } from '../asking/keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectRefusal, readStep } from '../expectations.ts';
import { SecretView } from '../views.ts';
import { grantedQuestion } from './granted-question.ts';
import { askOnce, expectSameAnswer, mintIntent } from './intent.ts';

export const regenerateIntentChecks: readonly Check[] = [
  check(
    'NET-2',
    'the same Idempotency-Key gives the first answer again, though If-Match is stale by then',
    async (gallery) => {
      const { key } = await makeKey(gallery);
      const question = grantedQuestion('regenerateKey', gallery, key);
      const intended = { ...question, headers: { ...question.headers, ...mintIntent() } };
      const first = await gallery.ask('regenerateKey', intended);
      readStep(first, SecretView);
      expectSameAnswer(await gallery.ask('regenerateKey', intended), first);
    },
  ),

  check(
    'NET-2',
    'an Idempotency-Key of another request is 422 idempotency-reused',
    async (gallery) => {
      const created = await askOnce(gallery, mintIntent());
      const { key } = readStep(created, SecretView);
      const question = grantedQuestion('regenerateKey', gallery, key);
      const headers = { ...question.headers, ...idempotencyKeyOf(created) };
      const exchange = await gallery.ask('regenerateKey', { ...question, headers });
      expectRefusal(exchange, 'idempotency-reused');
    },
  ),
];

function idempotencyKeyOf({ request: { headers } }: Exchange): Record<string, string> {
  return { 'Idempotency-Key': headers['Idempotency-Key'] ?? '' };
}
