import 'fake-indexeddb/auto';
import { getResponse } from 'msw/utils/get-response';
import { afterEach, expect, test, vi } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { buildWorld } from '#mocks/scenarios/build-world.ts';
import { largeKeys, largePackages } from '#mocks/scenarios/large.ts';
import { openBrowserStore } from '#mocks/store/open-browser-store.ts';
import { replaceWorld } from '#mocks/store/whole-world.ts';
import { galleryHandlers } from './handlers.ts';
import { makeGallery } from './make-gallery.ts';

const PAGE = 'http://gallery.example';

/** The handlers of a gallery of so many keys and packages, which keeps them as a browser does. */
async function openGallery(size: number) {
  const store = await openBrowserStore(`growth test ${size}`);
  const gallery = makeGallery(store, `${PAGE}/`);
  const packages = { contoso: largePackages.slice(0, size) };
  const scenario = { name: 'large', sentence: '', packages, keys: largeKeys.slice(0, size) };
  const order = { ...gallery, scenario, policy: nuget, askedNow: null, realNow: Date.now() };
  await replaceWorld(store, buildWorld(order));
  return galleryHandlers(gallery);
}

type Handlers = Awaited<ReturnType<typeof openGallery>>;

async function ask(handlers: Handlers, request: string, body?: object, revision = 0) {
  const [method = '', path = ''] = request.split(' ');
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': crypto.randomUUID(),
    'If-Match': `"${revision}"`,
  };
  const init = body === undefined ? {} : { headers, body: JSON.stringify(body) };
  const answer = await getResponse(handlers, new Request(PAGE + path, { method, ...init }));
  const text = (await answer?.text()) ?? '';
  if (answer?.ok !== true) throw new Error(`${request}: ${text}`);
  return /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
}

/** What some work asks of the browser's storage, which is where the time went. */
async function countStorage(work: () => Promise<unknown>) {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const added = vi.spyOn(IDBObjectStore.prototype, 'add');
  await work();
  const rows = read.mock.results.map(({ value }: { value: unknown }) =>
    value instanceof IDBRequest && Array.isArray(value.result) ? value.result.length : NaN,
  );
  const counts = {
    transactions: begun.mock.calls.length,
    recordsRead: rows.reduce((sum, count) => sum + count, 0),
    recordsStored: added.mock.calls.length,
    charactersStored: JSON.stringify(added.mock.calls).length,
  };
  vi.restoreAllMocks();
  return counts;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const reads = [
  '/api/account',
  '/api/keys',
  '/api/keys?q=billing&status=active&sort=-name',
  '/api/overview',
  '/api/owners/contoso/packages',
  '/api/packages/Contoso.Web.Part00007/keys',
];

test.each(reads)(
  'to answer %s is to ask storage once, and to read nothing from it',
  async (path) => {
    const handlers = await openGallery(100);
    expect(await countStorage(() => ask(handlers, `GET ${path}`))).toEqual({
      transactions: 1,
      recordsRead: 0,
      recordsStored: 0,
      charactersStored: 2,
    });
  },
);

const subjects = { packages: [], patterns: ['Contoso.*'] };
const wish = { name: 'N', owner: 'contoso', scopes: ['push'], subjects, expiry: { days: 90 } };
const edit = { subjects: { packages: [], patterns: ['Contoso.Web.*'] } };
/** One after the other on the same key, each with the revision that it finds. */
const writes = [
  { request: 'POST /api/keys', body: wish, revision: 0 },
  { request: 'PATCH /api/keys/{id}', body: edit, revision: 1 },
  { request: 'POST /api/keys/{id}/regenerate', body: {}, revision: 2 },
  { request: 'POST /api/keys/{id}/revoke', body: {}, revision: 3 },
  { request: 'DELETE /api/keys/{id}', body: {}, revision: 4 },
];

/** What each write asks of storage, in a gallery of so many keys. */
async function countWrites(size: number) {
  const handlers = await openGallery(size);
  const counts = [];
  let id = '';
  for (const { request, body, revision } of writes) {
    const work = async () => {
      id = (await ask(handlers, request.replace('{id}', id), body, revision)) || id;
    };
    counts.push({ request, ...(await countStorage(work)) });
  }
  return counts;
}

test('a change reads nothing and stores one record, as long among a thousand keys as among ten', async () => {
  const few = await countWrites(10);
  for (const counts of few) expect(counts).toMatchObject({ recordsRead: 0, recordsStored: 1 });
  expect(await countWrites(1000)).toEqual(few);
});
