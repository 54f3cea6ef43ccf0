import { askForKey } from '../asking/keys.ts';
import { makeCreateRequest } from '../asking/make-request.ts';
import { walkOwn } from '../asking/walk-keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectRefusal, expectThat } from '../expectations.ts';

const json = { 'Content-Type': 'application/json' };

/** So many characters no key needs: 10,000 package IDs of 100 are a million. */
const HUGE = 5_000_000;

export const createShapeChecks: readonly Check[] = [
  check('NET-1', 'a body that is not JSON is 400', async (gallery) => {
    const question = { text: '{"name":', headers: json };
    expectRefusal(await askForKey(gallery, {}, question), 'invalid-request');
  }),

  check('KEY-6', 'a body that is JSON and no object is 400', async (gallery) => {
    for (const body of [[], 'key', null])
      expectRefusal(await askForKey(gallery, {}, { body }), 'invalid-request');
  }),

  check('NET-8', 'a body of what a plain form can send is 415', async (gallery) => {
    const text = JSON.stringify(makeCreateRequest(gallery));
    for (const mediaType of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { 'Content-Type': mediaType };
      expectRefusal(await askForKey(gallery, {}, { text, headers }), 'unsupported-media-type');
    }
  }),

  check('NET-8', 'a foreign Origin is 403, and makes no key', async (gallery) => {
    const headers = { Origin: 'https://contract-test.example' };
    expectRefusal(
      await askForKey(gallery, {}, { body: makeCreateRequest(gallery), headers }),
      'foreign-origin',
    );
    const { keys, exchange } = await walkOwn(gallery);
    expectEqual(exchange, 'keys of this run', keys.length, 0);
  }),

  check('NET-1', 'a body of five million characters is a problem: 413 or 422', async (gallery) => {
    const exchange = await askForKey(gallery, { name: 'x'.repeat(HUGE) });
    const isRefused = exchange.status === 413 || exchange.status === 422;
    expectThat(exchange, '413 too-large or 422 invalid-fields', isRefused);
    expectRefusal(exchange, exchange.status === 413 ? 'too-large' : 'invalid-fields');
  }),

  check('NET-6', 'a refused create leaves no key behind', async (gallery) => {
    await askForKey(gallery, {}, { body: { ...makeCreateRequest(gallery), colour: 'red' } });
    const { keys, exchange } = await walkOwn(gallery);
    expectEqual(exchange, 'keys of this run', keys.length, 0);
  }),
];
