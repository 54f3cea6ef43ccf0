import { beforeEach, expect, test } from 'vitest';
import { loadScenario } from '#mocks/scenarios/load-scenario.ts';
import type { Gallery } from '#mocks/server/gallery.ts';
import { makeGallery } from '#mocks/server/make-gallery.ts';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import { readWorld } from '#mocks/store/whole-world.ts';
import { findNextExpiry, readWorldTime, setWorldTime } from './world-time.ts';

const DAY = 86_400_000;
const start = Date.parse('2026-11-20T12:00:00Z');
let realNow = start;
let gallery: Gallery;

beforeEach(() => {
  realNow = start;
  gallery = {
    ...makeGallery(new MemoryStore(), 'http://gallery.example/'),
    readRealTime: () => realNow,
  };
});

const load = (now?: string) =>
  loadScenario(gallery.store, { scenario: 'expired', now }, { ...gallery, realNow });

test('a world that was opened in running time tells the moment that it was made for', async () => {
  await load();
  realNow += 3 * 3_600_000;
  expect(await readWorldTime(gallery)).toEqual({ now: realNow, runs: true, madeFor: start });
});

test('a world that was asked for at a moment was made for that one', async () => {
  realNow += 5 * DAY;
  await load('2026-11-20T12:00:00Z');
  expect(await readWorldTime(gallery)).toEqual({ now: start, runs: false, madeFor: start });
});

test('time that is let run goes on from where it stood', async () => {
  await load('2026-11-20T12:00:00Z');
  realNow += 100 * DAY;
  await setWorldTime(gallery, { now: start + DAY, runs: true, madeFor: start });
  realNow += 60_000;
  const now = start + DAY + 60_000;
  expect(await readWorldTime(gallery)).toEqual({ now, runs: true, madeFor: start });
});

test('time that is made to stand still stays, and the world counts as asked for', async () => {
  await load();
  await setWorldTime(gallery, { now: start + DAY, runs: false, madeFor: start });
  realNow += 60_000;
  expect(await readWorldTime(gallery)).toEqual({ now: start + DAY, runs: false, madeFor: start });
  expect((await readWorld(gallery.store)).world[0]?.askedNow).toBe(start);
});

test('the next expiry is the first of the account’s keys in force', async () => {
  await load();
  const { keys } = await readWorld(gallery.store);
  const next = findNextExpiry(keys, { now: start, account: 'dana' });
  expect(next).toBe(keys.find(({ name }) => name === 'Alpha release')?.expires);
});

const key = { name: 'One', account: 'dana', created: 0, expires: 50, revocation: null };

test.each([
  ['has expired at this very millisecond', { ...key, expires: 10 }],
  ['never expires', { ...key, expires: null }],
  ['is revoked', { ...key, revocation: {} }],
  ['is another account’s', { ...key, account: 'erin' }],
])('a key that %s is not the next to expire', (_, other) => {
  expect(findNextExpiry([other], { now: 10, account: 'dana' })).toBeNull();
  const later = { ...key, expires: 90 };
  expect(findNextExpiry([later, other], { now: 10, account: 'dana' })).toBe(90);
});
