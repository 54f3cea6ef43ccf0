import { parseJson } from '../asking/exchange.ts';
import type { Exchange } from '../asking/exchange.ts';
import type { OperationName, Question } from '../asking/gallery.ts';
import { expectKeyAfter, look, makeKey, revoke } from '../asking/keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectRefusal } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { ProblemView } from '../views.ts';
import { grantedQuestion } from './granted-question.ts';
import type { Command, KeyOperation } from './granted-question.ts';

// What every operation of its sort does alike.

/** An ID that no key has. */
const NO_KEY = 'contract-test-none';

/** A session that is nobody's: 401 before anything else, so nothing has to be there. */
export function refusesStrangers(name: OperationName, question: Question = {}): Check {
  return check('NET-1', 'who is not signed in is 401 unauthenticated', async (gallery) => {
    const { nobody } = gallery.people;
    if (nobody === null) {
      throw new NotTried('no --cookie or --header was given that could be made invalid');
    }
    const params = { id: NO_KEY, owner: NO_KEY, packageId: NO_KEY };
    const headers = { 'If-Match': '"1"' };
    const exchange = await gallery.ask(name, { params, headers, ...question, as: nobody });
    expectRefusal(exchange, 'unauthenticated');
  });
}

/** NET-4 */
export function refusesUnknownKey(name: KeyOperation): Check {
  return check('NET-4', 'a key that does not exist is 404 not-found', async (gallery) => {
    const none = { id: NO_KEY, revision: 1, editable: gallery.policy.editable };
    const exchange = await gallery.ask(name, grantedQuestion(name, gallery, none));
    expectRefusal(exchange, 'not-found');
  });
}

/** NET-4 */
export function hidesFromOthers(name: KeyOperation): Check {
  const what =
    name === 'deleteKey'
      ? "another account's key is answered as none would be, and stays as it is"
      : "another account's key is 404, the same as none, and stays as it is";
  return check('NET-4', what, async (gallery) => {
    const { session: as } = gallery.requireOther();
    const { key } = await makeKey(gallery);
    const before = await look(gallery, key.id);
    const question = grantedQuestion(name, gallery, key);
    const none = await gallery.ask(name, { ...question, params: { id: NO_KEY }, as });
    const other = await gallery.ask(name, { ...question, as });
    if (name !== 'deleteKey') expectRefusal(other, 'not-found');
    expectEqual(other, 'the answer', summarize(other, key.id), summarize(none, NO_KEY));
    await expectKeyAfter(gallery, other, before);
  });
}

/** What a client can tell two refusals apart by, the ID that it sent itself aside. */
function summarize({ status, text }: Exchange, id: string): unknown {
  const { data } = ProblemView.safeParse(parseJson(text.replaceAll(id, 'ID')));
  return { status, type: data?.type, title: data?.title, detail: data?.detail };
}

/** NET-3 */
export function wantsIfMatch(name: 'editKey' | 'regenerateKey' | 'revokeKey'): readonly Check[] {
  return [
    check('NET-3', 'without If-Match it is 428, and nothing changes', async (gallery) => {
      const { key } = await makeKey(gallery);
      const before = await look(gallery, key.id);
      const question = grantedQuestion(name, gallery, key);
      const exchange = await gallery.ask(name, { ...question, headers: {} });
      expectRefusal(exchange, 'precondition-required');
      await expectKeyAfter(gallery, exchange, before);
    }),
    check(
      'NET-3',
      'a stale If-Match is 412 with the key as it is in “current”, and nothing changes',
      async (gallery) => {
        const { key } = await makeKey(gallery);
        await revoke(gallery, key);
        const before = await look(gallery, key.id);
        const exchange = await gallery.ask(name, grantedQuestion(name, gallery, key));
        const { current } = expectRefusal(exchange, 'stale');
        expectEqual(exchange, 'current', current, before);
        await expectKeyAfter(gallery, exchange, before);
      },
    ),
  ];
}

/** NET-8 */
export function refusesForeignOrigin(name: Command): Check {
  return check('NET-8', 'a foreign Origin is 403, and nothing changes', async (gallery) => {
    const { key } = await makeKey(gallery);
    const before = await look(gallery, key.id);
    const { headers, ...question } = grantedQuestion(name, gallery, key);
    const foreign = { ...headers, Origin: 'https://contract-test.example' };
    const exchange = await gallery.ask(name, { ...question, headers: foreign });
    expectRefusal(exchange, 'foreign-origin');
    await expectKeyAfter(gallery, exchange, before);
  });
}
