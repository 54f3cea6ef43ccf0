import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PackageRecord } from '#mocks/rules/records.ts';
import type { BrowserStore } from './browser-store.ts';
import { MemoryStore } from './memory-store.ts';
import { openBrowserStore } from './open-browser-store.ts';
import type { Rows } from './rows.ts';
import type { Store, WriteTables } from './store.ts';
import { readWorld, replaceWorld } from './whole-world.ts';

const NAME = 'browser-store-test';
let opened: BrowserStore[] = [];
async function openTab(): Promise<BrowserStore> {
  const tab = await openBrowserStore(NAME);
  opened.push(tab);
  return tab;
}

beforeEach(() => {
  opened = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const tab of opened) tab.close();
  await deleteDB(NAME);
});

function packageOf(owner: string, id: string): PackageRecord {
  return { id, owner, versions: [{ version: '1.0.0', listed: true }] };
}

function mailOf(at: number): Rows['mails'][number] {
  return { to: 'a@b', subject: 's', text: 't', kind: 'created', keyId: 'k', at };
}

const worldOf = (packages: PackageRecord[]): Rows => ({
  world: [],
  accounts: [],
  organizations: [],
  packages,
  keys: [],
  mails: [],
  activity: [],
  replies: [],
});

const owner = fc.constantFrom('dana', 'erin');
const id = fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta');

/** What a transaction may do, as a text to be read in a counterexample and as work to be done. */
const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), owner, id }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.record({ do: fc.constant('mail' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('clear' as const) }),
);
const command = fc.record({
  tab: fc.constantFrom(0, 1),
  steps: fc.array(step, { maxLength: 4 }),
  ends: fc.constantFrom('well', 'well', 'in a refusal'),
});
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

class Refusal extends Error {}

async function carryOut(store: Store, { steps, ends }: Command): Promise<void> {
  const done = store.write(async (tables) => {
    for (const one of steps) await take(tables, one);
    if (ends === 'in a refusal') throw new Refusal();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

async function take({ packages, mails }: WriteTables, one: Command['steps'][number]) {
  switch (one.do) {
    case 'put':
      return packages.put(packageOf(one.owner, one.id));
    case 'remove':
      return packages.remove(one.id.toLowerCase());
    case 'mail':
      return mails.put(mailOf(one.at));
    case 'clear':
      return packages.clear();
  }
}

function sorted(rows: PackageRecord[]): PackageRecord[] {
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** All that can be asked of a store; where rows have names, their order is of no account. */
async function askAll(store: Store) {
  return store.read(async ({ packages, mails }) => ({
    all: sorted(await packages.all()),
    one: await packages.get('alpha'),
    ofDana: sorted(await packages.allBy('owner', 'dana')),
    countOfErin: await packages.countBy('owner', 'erin'),
    mails: await mails.all(),
  }));
}

test('two tabs, and one that is opened later, always read what was stored last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
      await deleteDB(NAME);
      const tabs = [await openTab(), await openTab()];
      const memory = new MemoryStore();
      for (const one of commands) {
        await Promise.all([carryOut(memory, one), carryOut(tabs[one.tab] ?? memory, one)]);
        const expected = await askAll(memory);
        for (const tab of tabs) expect(await askAll(tab)).toEqual(expected);
      }
      expect(await askAll(await openTab())).toEqual(await askAll(memory));
      for (const tab of opened.splice(0)) tab.close();
    }),
    { numRuns: 60 },
  );
});

test('a world that one tab loads is there for the other, and its later changes too', async () => {
  const [one, other] = [await openTab(), await openTab()];
  await one.write(({ packages }) => packages.put(packageOf('dana', 'Alpha')));
  await readWorld(other);

  await replaceWorld(one, worldOf([packageOf('erin', 'Beta')]));
  await one.write(({ packages }) => packages.put(packageOf('erin', 'Gamma')));

  expect((await readWorld(other)).packages.map((row) => row.id)).toEqual(['Beta', 'Gamma']);
});

async function addOwner(tab: BrowserStore, name: string): Promise<void> {
  await tab.write(async ({ packages }) => {
    const before = (await packages.get('alpha'))?.owner ?? '';
    await packages.put(packageOf(`${before} ${name}`, 'Alpha'));
  });
}

test('two tabs that write at once lose neither change', async () => {
  const [one, other] = [await openTab(), await openTab()];

  const names = ['a', 'b', 'c'];
  await Promise.all(names.flatMap((name) => [addOwner(one, name), addOwner(other, name)]));

  const row = await one.read(({ packages }) => packages.get('alpha'));
  expect(row?.owner.trim().split(' ').toSorted()).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
});

async function readOwners(store: Store): Promise<string[]> {
  return (await readWorld(store)).packages.map((row) => row.owner);
}

test('NET-6 what could not be stored is not read either', async () => {
  const tab = await openTab();
  await tab.write(({ packages }) => packages.put(packageOf('dana', 'Alpha')));
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');

  const failing = tab.write(async ({ packages }) => {
    await packages.put(packageOf('erin', 'Alpha'));
    // Takes the place where this very transaction is to be stored.
    const transaction: unknown = begun.mock.results[0]?.value;
    if (transaction instanceof IDBTransaction)
      transaction.objectStore('changes').add({ number: 2 });
  });
  await expect(failing).rejects.toHaveProperty('name', 'ConstraintError');

  expect(await readOwners(tab)).toEqual(['dana']);
  await tab.write(({ packages }) => packages.put(packageOf('erin', 'Beta')));
  expect(await readOwners(tab)).toEqual(['dana', 'erin']);
  expect(await readOwners(await openTab())).toEqual(['dana', 'erin']);
});

/** Counts what is read of the stored transactions from now on, by all tabs. */
function countReads(): () => number {
  const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  return () => asked.mock.results.reduce((sum, { value }) => sum + countRows(value), 0);
}

function countRows(request: unknown): number {
  const rows: unknown = request instanceof IDBRequest ? request.result : null;
  return Array.isArray(rows) ? rows.length : NaN;
}

test('a tab reads when its own write has ended', async () => {
  const tab = await openTab();
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const writing = tab.write(async ({ packages }) => {
    await packages.put(packageOf('dana', 'Alpha'));
    expect(begun).toHaveBeenCalledTimes(1);
  });
  const reading = readOwners(tab);

  await writing;
  expect(await reading).toEqual(['dana']);
});

test('nothing is read from storage twice, however much is stored and often asked for', async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `Alpha.Part${index}`);
  const [one, other] = [await openTab(), await openTab()];
  const read = countReads();
  await replaceWorld(one, worldOf(ids.map((name) => packageOf('dana', name))));
  expect(read()).toBe(0);

  for (let times = 0; times < 10; times++) {
    for (const tab of [one, other])
      expect(await tab.read(({ packages }) => packages.countBy('owner', 'dana'))).toBe(1000);
  }
  expect(read()).toBe(1);

  await other.write(({ packages }) => packages.put(packageOf('erin', 'Beta')));
  for (const tab of [one, other]) await readWorld(tab);
  expect(read()).toBe(2);
});

test('many transactions are made one when the world is opened, which no tab notices', async () => {
  const open = await openTab();
  for (let at = 0; at < 600; at++) await open.write(({ mails }) => mails.put(mailOf(at)));
  expect(await open.count()).toBe(600);

  const later = await openTab();
  expect(await later.count()).toBe(1);
  await later.write(({ mails }) => mails.put(mailOf(600)));

  const times = Array.from({ length: 601 }, (_, at) => at);
  for (const tab of [open, later, await openTab()])
    expect((await readWorld(tab)).mails.map(({ at }) => at)).toEqual(times);
});

test('work that waits for anything but its tables is refused', async () => {
  const [tab, other] = [await openTab(), await openTab()];
  // Another tab's turn comes only when this transaction is over.
  const waitElsewhere = () => other.write(({ mails }) => mails.put(mailOf(1)));
  const waitAndPut = async ({ packages }: WriteTables) => {
    await waitElsewhere();
    await packages.put(packageOf('dana', 'Alpha'));
  };

  await expect(tab.read(waitElsewhere)).rejects.toThrow('waited for something else');
  await expect(tab.write(waitAndPut)).rejects.toThrow(DOMException);
  expect((await readWorld(tab)).packages).toEqual([]);
});
