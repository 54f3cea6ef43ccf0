import { beforeEach, expect, test } from 'vitest';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import { readWorld } from '#mocks/store/whole-world.ts';
import { UnknownWish } from './load-scenario.ts';
import { openWorld } from './open-world.ts';

let store: MemoryStore;
const platform = {
  realNow: Date.parse('2026-11-20T12:00:00Z'),
  randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
  pageUrl: 'http://gallery.example/',
};
const open = (wish: Parameters<typeof openWorld>[1]) => openWorld(store, wish, platform);
const world = async () => (await readWorld(store)).world[0];

beforeEach(() => {
  store = new MemoryStore();
});

test('without an address the page opens on typical, by the policy nuget, in running time', async () => {
  await open({ fresh: false });
  expect(await world()).toMatchObject({
    scenario: 'typical',
    policyId: 'nuget',
    account: 'dana',
    clock: { kind: 'running', offset: 0 },
  });
});

test('a world is kept across refresh, also where the address names it again', async () => {
  const wish = { scenario: 'expired', now: '2026-11-20T12:00:00Z', fresh: false };
  await open(wish);
  const [gone] = (await readWorld(store)).keys;
  await store.write(({ keys }) => keys.remove(gone?.id ?? ''));
  const kept = await readWorld(store);

  await open(wish);
  await open({ fresh: false });

  expect(kept.keys).toHaveLength(3);
  expect(await readWorld(store)).toEqual(kept);
});

test.each([
  { scenario: 'empty' },
  { policy: 'psgallery' },
  { now: '2026-12-01T00:00:00Z' },
  { fresh: true },
])('another world is loaded for %o', async (wish) => {
  await open({ now: '2026-11-20T12:00:00Z', fresh: false });
  const before = (await readWorld(store)).keys.map(({ secretDigest }) => secretDigest);
  await open({ fresh: false, ...wish });
  const after = (await readWorld(store)).keys.map(({ secretDigest }) => secretDigest);
  expect(before).not.toEqual([]);
  expect(after).not.toEqual(before);
});

test('another account signs in to the same world', async () => {
  await open({ fresh: false });
  const before = await readWorld(store);
  await open({ account: 'erin', fresh: false });
  const after = await readWorld(store);
  expect(after.world[0]?.account).toBe('erin');
  expect(after.keys).toEqual(before.keys);
});

test.each([{ scenario: 'nowhere' }, { policy: 'npm' }, { now: 'tomorrow' }])(
  'a wish for %o is refused and leaves the world as it is',
  async (wish) => {
    await open({ fresh: false });
    const before = await readWorld(store);
    await expect(open({ fresh: true, ...wish })).rejects.toThrow(UnknownWish);
    expect(await readWorld(store)).toEqual(before);
  },
);
