import { makeKey } from '../asking/keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectFieldProblems, expectRefusal } from '../expectations.ts';
import { grantedQuestion } from './granted-question.ts';

// What every operation with a body refuses alike.

type Bodied = 'editKey' | 'regenerateKey' | 'checkKey';

export function refusesBadBodies(name: Bodied): readonly Check[] {
  return [refusesUnknownFields(name), refusesOtherMediaTypes(name), refusesBrokenJson(name)];
}

/** NET-1 */
function refusesBrokenJson(name: Bodied): Check {
  return check('NET-1', 'a body that is not JSON is 400', async (gallery) => {
    const { key } = await makeKey(gallery);
    const { body, headers, ...question } = grantedQuestion(name, gallery, key);
    const exchange = await gallery.ask(name, {
      ...question,
      text: JSON.stringify(body).slice(0, -1),
      headers: { ...headers, 'Content-Type': 'application/json' },
    });
    expectRefusal(exchange, 'invalid-request');
  });
}

/** NET-8 */
function refusesOtherMediaTypes(name: Bodied): Check {
  return check('NET-8', 'a body that is not application/json is 415', async (gallery) => {
    const { key } = await makeKey(gallery);
    const { body, headers, ...question } = grantedQuestion(name, gallery, key);
    const exchange = await gallery.ask(name, {
      ...question,
      text: JSON.stringify(body),
      headers: { ...headers, 'Content-Type': 'text/plain' },
    });
    expectRefusal(exchange, 'unsupported-media-type');
  });
}

/** EDT-1 and the contract: what a request may not carry is refused, never passed over. */
function refusesUnknownFields(name: Bodied): Check {
  return check('KEY-6', 'a field that the contract does not know is 422 at it', async (gallery) => {
    const { key } = await makeKey(gallery);
    const { body, ...question } = grantedQuestion(name, gallery, key);
    const more = { ...asObject(body), colour: 'red' };
    const exchange = await gallery.ask(name, { ...question, body: more });
    expectFieldProblems(exchange, ['/colour unknown-field']);
  });
}

function asObject(body: unknown): object {
  return typeof body === 'object' && body !== null ? body : {};
}
