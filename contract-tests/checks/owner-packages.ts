import { isDeepStrictEqual } from 'node:util';
import { foldPackageId, isPackageId } from '#src/contract/package-pattern.ts';
import type { Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import {
  expectEqual,
  expectRefusal,
  expectStatus,
  expectThat,
  readGranted,
  readStep,
} from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { AccountView, OwnerPackagesView } from '../views.ts';

/** How many owners are looked at: enough to see one of each sort. */
const MOST_OWNERS = 5;

function askPackages(gallery: Gallery, owner: string, etag?: string): Promise<Exchange> {
  const headers = etag === undefined ? {} : { 'If-None-Match': etag };
  return gallery.ask('listOwnerPackages', { params: { owner }, headers });
}

async function askOwn(gallery: Gallery): Promise<{ exchange: Exchange; etag: string }> {
  const exchange = await askPackages(gallery, gallery.opening.accountName);
  const etag = exchange.headers.get('ETag');
  if (etag === null) throw new NotTried('the answer has no ETag');
  return { exchange, etag };
}

export const ownerPackagesChecks: readonly Check[] = [
  check('KEY-3', 'lists as many packages of each owner as getAccount counts', async (gallery) => {
    const { owners } = readStep(await gallery.ask('getAccount'), AccountView);
    for (const { name, packageCount } of owners.slice(0, MOST_OWNERS)) {
      const exchange = await askPackages(gallery, name);
      const { packageIds } = readGranted(exchange, OwnerPackagesView);
      expectEqual(exchange, `packages of ${name}`, packageIds.length, packageCount);
    }
  }),

  check('KEY-3', 'lists package IDs, sorted without regard to case, each once', async (gallery) => {
    const exchange = await askPackages(gallery, gallery.opening.accountName);
    const { packageIds } = readGranted(exchange, OwnerPackagesView);
    const stranger = packageIds.find((id) => !isPackageId(id));
    expectThat(exchange, `package IDs only, not “${stranger}”`, stranger === undefined);
    const folded = packageIds.map(foldPackageId);
    expectEqual(exchange, 'different package IDs', new Set(folded).size, folded.length);
    // Which way case is folded decides on which side of the letters an underscore stands.
    const isSorted = [folded, packageIds.map((id) => id.toUpperCase())].some((ids) =>
      isDeepStrictEqual(ids, ids.toSorted()),
    );
    expectThat(exchange, 'package IDs in their order', isSorted);
  }),

  check('schema', 'carries an ETag', async (gallery) => {
    const exchange = await askPackages(gallery, gallery.opening.accountName);
    readGranted(exchange, OwnerPackagesView);
    expectThat(exchange, 'an ETag', exchange.headers.has('ETag'));
  }),

  check('schema', 'If-None-Match with that ETag is 304, without a body', async (gallery) => {
    const { etag } = await askOwn(gallery);
    const exchange = await askPackages(gallery, gallery.opening.accountName, etag);
    expectStatus(exchange, 304);
    expectEqual(exchange, 'the body', exchange.text, '');
  }),

  check('schema', 'If-None-Match with another one is the whole list', async (gallery) => {
    const exchange = await askPackages(gallery, gallery.opening.accountName, '"contract-test"');
    readGranted(exchange, OwnerPackagesView);
  }),

  check('KEY-3', 'an owner that nobody is called is 404 not-found', async (gallery) => {
    expectRefusal(await askPackages(gallery, 'contract-test-nobody'), 'not-found');
  }),

  check(
    'KEY-3',
    'an account that one is no member of is 404, the same as none',
    async (gallery) => {
      const other = gallery.requireOther();
      const none = expectRefusal(await askPackages(gallery, 'contract-test-nobody'), 'not-found');
      const exchange = await askPackages(gallery, other.name);
      const { detail } = expectRefusal(exchange, 'not-found');
      const expected = none.detail?.replaceAll('contract-test-nobody', other.name);
      expectEqual(exchange, 'detail', detail, expected);
    },
  ),
];
