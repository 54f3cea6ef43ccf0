import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PackageRecord } from '#mocks/rules/records.ts';
import type { BrowserStore } from './browser-store.ts';
import { MemoryStore } from './memory-store.ts';
import { discardBrowserStore, openBrowserStore, UnreadableWorld } from './open-browser-store.ts';
import type { Rows } from './rows.ts';
import type { Store } from './store.ts';
import { readWorld, replaceWorld } from './whole-world.ts';

const NAME = 'store-test';
const mail = { to: 'a@b', subject: 's', text: 't', kind: 'created', keyId: 'k', at: 1 } as const;

function packageOf(owner: string, id: string): PackageRecord {
  return { id, owner, versions: [{ version: '1.0.0', listed: true }] };
}

const emptyWorld: Rows = {
  world: [],
  accounts: [],
  organizations: [],
  packages: [],
  keys: [],
  mails: [],
  activity: [],
  replies: [],
};

let opened: BrowserStore[] = [];
async function openTracked(): Promise<BrowserStore> {
  const store = await openBrowserStore(NAME);
  opened.push(store);
  return store;
}

beforeEach(() => {
  opened = [];
});
afterEach(async () => {
  for (const store of opened) store.close();
  await deleteDB(NAME);
});

const kinds: { kind: string; open: () => Promise<Store> }[] = [
  { kind: 'the memory store', open: async () => new MemoryStore() },
  { kind: 'the browser store', open: openTracked },
];

describe.each(kinds)('$kind', ({ open }) => {
  test('KEY-7 NET-6 a transaction that throws leaves everything as it was', async () => {
    const store = await open();
    await store.write(async ({ packages }) => packages.put(packageOf('dana', 'Alpha')));
    const before = await readWorld(store);

    const failing = store.write(async ({ packages, mails }) => {
      await mails.put(mail);
      await packages.put(packageOf('erin', 'Alpha'));
      await packages.put(packageOf('erin', 'Beta'));
      await packages.remove('alpha');
      await packages.clear();
      throw new Error('refused');
    });

    await expect(failing).rejects.toThrow('refused');
    expect(await readWorld(store)).toEqual(before);
  });

  test('two transactions at once lose neither change', async () => {
    const store = await open();
    await store.write(async ({ packages }) => packages.put(packageOf('dana', 'Alpha')));
    const addVersion = (version: string) =>
      store.write(async ({ packages }) => {
        const row = await packages.get('alpha');
        if (row === undefined) throw new Error('Alpha is gone');
        await packages.put({ ...row, versions: [...row.versions, { version, listed: true }] });
      });

    await Promise.all([addVersion('2.0.0'), addVersion('3.0.0')]);

    const row = await store.read(({ packages }) => packages.get('alpha'));
    expect(row?.versions.map(({ version }) => version)).toEqual(['1.0.0', '2.0.0', '3.0.0']);
  });

  test('rows are found by their key, by an indexed field, and counted', async () => {
    const store = await open();
    const rows = [
      packageOf('dana', 'Alpha'),
      packageOf('erin', 'Beta'),
      packageOf('dana', 'Gamma'),
    ];
    await replaceWorld(store, { ...emptyWorld, packages: rows });

    const found = await store.read(async ({ packages }) => ({
      one: await packages.get('beta'),
      none: await packages.get('delta'),
      ofDana: await packages.allBy('owner', 'dana'),
      countOfErin: await packages.countBy('owner', 'erin'),
    }));

    expect(found.one).toEqual(rows[1]);
    expect(found.none).toBeUndefined();
    expect(found.ofDana).toEqual([rows[0], rows[2]]);
    expect(found.countOfErin).toBe(1);
  });

  test('numbered rows stay in the order in which they came', async () => {
    const store = await open();
    const mails = Array.from({ length: 12 }, (_, at) => ({ ...mail, at }));
    for (const row of mails) await store.write((tables) => tables.mails.put(row));

    expect((await readWorld(store)).mails).toEqual(mails);
  });

  test('a new world leaves nothing of the one before', async () => {
    const store = await open();
    await replaceWorld(store, { ...emptyWorld, packages: [packageOf('dana', 'Alpha')] });
    await replaceWorld(store, { ...emptyWorld, packages: [packageOf('erin', 'Beta')] });

    expect((await readWorld(store)).packages).toEqual([packageOf('erin', 'Beta')]);
  });
});

describe('what the browser keeps', () => {
  test('is there again for another connection', async () => {
    const one = await openTracked();
    await one.write(async ({ packages }) => packages.put(packageOf('dana', 'Alpha')));
    one.close();

    const other = await openTracked();
    expect((await readWorld(other)).packages).toEqual([packageOf('dana', 'Alpha')]);
  });

  test('is refused, not trusted, where a row does not fit the schema', async () => {
    const store = await openTracked();
    store.close();
    const raw = await openDB(NAME);
    const put = [{ id: 'Alpha', owner: 7 }];
    await raw.put('changes', {
      number: 1,
      changes: { packages: { cleared: false, removed: [], put } },
    });
    raw.close();

    await expect(openTracked()).rejects.toThrow(UnreadableWorld);
  });

  test.each([
    { age: 'a newer', version: 999 },
    { age: 'an older', version: 1 },
  ])('is refused where $age version wrote it', async ({ version }) => {
    const foreign = await openDB(NAME, version, {
      upgrade: (database) => {
        for (const name of Object.keys(emptyWorld)) database.createObjectStore(name);
      },
    });
    await foreign.put('world', { version: 0 }, 'world');
    foreign.close();

    await expect(openTracked()).rejects.toThrow(UnreadableWorld);
  });

  test('can be discarded, readable or not, also while another tab has it open', async () => {
    const other = await openTracked();
    await other.write(async ({ packages }) => packages.put(packageOf('dana', 'Alpha')));

    await discardBrowserStore(NAME);

    const fresh = await openTracked();
    expect(await readWorld(fresh)).toEqual(emptyWorld);
  });
});
