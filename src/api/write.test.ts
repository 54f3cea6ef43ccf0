// @vitest-environment jsdom
import { startGallery, type TestGallery } from '#mocks/node.ts';
import { operations } from '#src/contract/operations.ts';
import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountQuery } from './account.ts';
import { ApiError, codeOf } from './api-error.ts';
import { overviewQuery } from './overview.ts';
import { createQueryClient } from './query-client.ts';
import { doubtAccount, write } from './write.ts';

let gallery: TestGallery;
let client: QueryClient;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'typical' });
  client = createQueryClient();
  await client.fetchQuery(accountQuery());
});
afterEach(() => gallery.close());

const count = async () => (await gallery.read()).keys.length;

/** Tries to delete a key, and gives the failure or how many keys there are left. */
async function deleteOne(): Promise<unknown> {
  const [key] = (await gallery.read()).keys;
  const params = { id: key?.id ?? '' };
  try {
    await write(client, operations.deleteKey, { params });
    return await count();
  } catch (error) {
    return error instanceof ApiError ? (codeOf(error) ?? error.failure.kind) : error;
  }
}

test('a write goes out at once while there is no doubt who is signed in', async () => {
  gallery.order([{ operation: 'getAccount', kind: 'status', status: 500, times: 9 }]);
  expect(await deleteOne()).toBe(11);
});

test('in doubt it goes out as the same account', async () => {
  doubtAccount(client);
  expect(await deleteOne()).toBe(11);
});

test('as another account it never goes out', async () => {
  doubtAccount(client);
  await gallery.signIn('erin');
  expect(await deleteOne()).toBe('other-account');
  expect(await count()).toBe(12);
});

test('a 401 to any question is a doubt, which lasts until somebody is signed in', async () => {
  await gallery.signIn('nobody');
  await client.fetchQuery(overviewQuery()).catch(() => undefined);
  expect(await deleteOne()).toBe('unauthenticated');
  await gallery.signIn('erin');
  expect(await deleteOne()).toBe('other-account');
  expect(await count()).toBe(12);
});

test('the account’s own 401 is a doubt as well', async () => {
  await gallery.signIn('nobody');
  await client.fetchQuery({ ...accountQuery(), staleTime: 0 }).catch(() => undefined);
  await gallery.signIn('erin');
  expect(await deleteOne()).toBe('other-account');
});

test('where it cannot be told who is signed in, nothing is sent, and that is known', async () => {
  doubtAccount(client);
  gallery.order([{ operation: 'getAccount', kind: 'status', status: 500, times: 1 }]);
  expect(await deleteOne()).toBe('not-sent');
  expect(await count()).toBe(12);
});
