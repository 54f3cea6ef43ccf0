import { beforeEach, expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { dana, keyOf, now, pageUrl } from '#mocks/rules/fixtures.ts';
import { DAY } from '#mocks/rules/records.ts';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import { sendDueMails } from './send-due-mails.ts';

let store: MemoryStore;
beforeEach(async () => {
  store = new MemoryStore();
  await store.write(async ({ accounts, keys }) => {
    await accounts.put(dana);
    await keys.put(keyOf({ id: 'soon', expires: now + DAY }));
    await keys.put(keyOf({ id: 'over', expires: now }));
    await keys.put(keyOf({ id: 'later', expires: now + 300 * DAY }));
  });
});

function run(at: number): Promise<number> {
  return store.write((tables) => sendDueMails(tables, { now: at, policy: nuget, pageUrl }));
}

function sent(): Promise<string[]> {
  return store.read(async ({ mails }) =>
    (await mails.all()).map(({ kind, keyId }) => `${kind} ${keyId}`),
  );
}

test('WRN-2 WRN-3 the job sends what is due and says how many', async () => {
  expect(await run(now)).toBe(2);
  expect(await sent()).toEqual(['expiring soon', 'expired over']);
});

test('WRN-4 a job that is run again sends nothing twice', async () => {
  await run(now);
  expect(await run(now)).toBe(0);
  expect(await run(now + 3 * DAY)).toBe(1);
  expect(await sent()).toEqual(['expiring soon', 'expired over', 'expired soon']);
});

test('WRN-4 two jobs at the same time send each mail once', async () => {
  expect(await Promise.all([run(now), run(now)])).toEqual([2, 0]);
});

test('WRN-4 a mail that cannot be stored leaves its key as it was, to be sent later', async () => {
  const failing = store.write((tables) => {
    const mails = { ...tables.mails, put: () => Promise.reject(new Error('full')) };
    return sendDueMails({ ...tables, mails }, { now, policy: nuget, pageUrl });
  });
  await expect(failing).rejects.toThrow('full');
  expect(await run(now)).toBe(2);
});
