import { makeKey, revoke } from '../asking/keys.ts';
import type { Gallery } from '../asking/gallery.ts';
import { ifMatch, makeEditRequest } from '../asking/make-request.ts';
import { setListed } from '../asking/use.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectRefusal, expectThat, readGranted, readStep } from '../expectations.ts';
import { ActivityView, KeyView } from '../views.ts';
import { pushNew } from './push-new.ts';

/** The most pages of activity that are read. */
const MOST_PAGES = 10;

async function askActivity(gallery: Gallery, id: string, query?: string) {
  const exchange = await gallery.ask('listActivity', {
    params: { id },
    ...(query === undefined ? {} : { query }),
  });
  return { exchange, page: readGranted(exchange, ActivityView) };
}

export const listActivityChecks: readonly Check[] = [
  check('KEY-7', 'tells of the creation at once', async (gallery) => {
    const { key } = await makeKey(gallery);
    const { exchange, page } = await askActivity(gallery, key.id);
    const [entry] = page.entries;
    expectEqual(exchange, 'entries', page.entries.length, 1);
    expectEqual(exchange, 'at', entry?.at, key.created);
  }),

  check('USE-8', 'tells the newest first, each change once', async (gallery) => {
    const { key } = await makeKey(gallery);
    const revoked = await revoke(gallery, key);
    if (revoked.editable.length > 0) {
      const body = makeEditRequest(gallery, revoked);
      const question = { params: { id: key.id }, headers: ifMatch(revoked), body };
      readStep(await gallery.ask('editKey', question), KeyView);
    }
    const { exchange, page } = await askActivity(gallery, key.id);
    const times = page.entries.map(({ at }) => Date.parse(at));
    const newest = times.toSorted((one, other) => other - one);
    expectEqual(exchange, 'at', times, newest);
    const count = revoked.editable.length > 0 ? 3 : 2;
    expectEqual(exchange, 'entries', page.entries.length, count);
  }),

  check('USE-8', 'tells of a refused use, with its package and the reason', async (gallery) => {
    const { key, secret } = await makeKey(gallery);
    await setListed(gallery, 'unlist', secret);
    const { exchange, page } = await askActivity(gallery, key.id);
    const refused = page.entries.filter(({ allowed }) => !allowed);
    const packages = refused.map(({ packageId }) => packageId);
    expectEqual(exchange, 'refused', packages, [`${gallery.idPrefix}.One`]);
    expectThat(
      exchange,
      'a reason',
      refused.every(({ detail }) => detail !== ''),
    );
  }),

  check('USE-10', 'tells nothing of a check', async (gallery) => {
    const { key } = await makeKey(gallery);
    await gallery.ask('checkKey', { params: { id: key.id }, body: pushNew(gallery) });
    const { exchange, page } = await askActivity(gallery, key.id);
    expectEqual(exchange, 'entries', page.entries.length, 1);
  }),

  check('NET-7', 'pages that follow each other go back in time', async (gallery) => {
    const { key } = await makeKey(gallery);
    let { exchange, page } = await askActivity(gallery, key.id);
    const times: string[] = page.entries.map(({ at }) => at);
    for (let count = 1; page.nextCursor !== null && count < MOST_PAGES; count++) {
      const query = new URLSearchParams({ cursor: page.nextCursor }).toString();
      ({ exchange, page } = await askActivity(gallery, key.id, query));
      times.push(...page.entries.map(({ at }) => at));
    }
    expectEqual(exchange, 'at', times, times.toSorted().toReversed());
  }),

  check('NET-7', 'a cursor that the server did not write is 400', async (gallery) => {
    const { key } = await makeKey(gallery);
    const question = { params: { id: key.id }, query: 'cursor=contract-test' };
    expectRefusal(await gallery.ask('listActivity', question), 'invalid-request');
  }),
];
