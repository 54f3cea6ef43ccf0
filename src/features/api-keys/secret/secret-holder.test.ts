import { expect, test } from 'vitest';
import type { ApiKey } from '#src/contract/api-key.ts';
import { IDLE_MS, SecretHolder, WARN_MS } from './secret-holder.ts';

type HeldKey = Pick<ApiKey, 'id' | 'revision' | 'regeneratedAt' | 'status'>;

/** The key `k` as it was answered with, or as it is later. */
const key = (later: Partial<HeldKey> = {}): HeldKey => ({
  id: 'k',
  revision: 1,
  regeneratedAt: null,
  status: 'active',
  ...later,
});

function setUp() {
  const clock = { now: 0 };
  const holder = new SecretHolder(() => clock.now);
  const written: string[] = [];
  const write = async (text: string) => void written.push(text);
  return { clock, holder, written, write };
}

test('SEC-2 a secret goes to the clipboard and nowhere else', async () => {
  const { holder, written, write } = setUp();
  holder.hold(key(), 'gk_secret');
  await holder.copy('k', write);
  expect(written).toEqual(['gk_secret']);
  expect(JSON.stringify([holder, holder.view()])).not.toContain('gk_secret');
});

test('SEC-2 it counts as copied only after the clipboard has taken it', async () => {
  const { holder, write } = setUp();
  holder.hold(key(), 'gk_secret');
  await expect(holder.copy('k', () => Promise.reject(new Error('refused')))).rejects.toThrow(
    'refused',
  );
  holder.extend();
  expect(holder.view().held).toMatchObject([{ keyId: 'k', copied: false }]);
  await holder.copy('k', write);
  expect(holder.view().held).toMatchObject([{ keyId: 'k', copied: true }]);
});

test('REG-1 a new secret takes the place of the old one and is not copied yet', async () => {
  const { holder, written, write } = setUp();
  holder.hold(key(), 'old');
  await holder.copy('k', write);
  holder.hold(key(), 'new');
  expect(holder.view().held).toMatchObject([{ keyId: 'k', copied: false }]);
  await holder.copy('k', write);
  expect(written).toEqual(['old', 'new']);
});

test('SEC-2 after it is dismissed nothing is copied', async () => {
  const { holder, written, write } = setUp();
  holder.hold(key(), 'gk_secret');
  holder.dismiss('k');
  expect(await holder.copy('k', write)).toBe(false);
  expect(written).toEqual([]);
  expect(holder.view().lost).toEqual([]);
});

test.each([
  ['regenerated', { regeneratedAt: '2026-11-20T13:00:00Z' }, 'replaced'],
  ['revoked', { status: 'revoked' }, 'revoked'],
] as const)(
  'REG-1 REV-1 of a key that elsewhere was %s the secret goes',
  async (_, change, loss) => {
    const { holder, written, write } = setUp();
    holder.hold(key({ revision: 4 }), 'gk_secret');
    holder.heed(key({ revision: 5, ...change }));
    expect(holder.view()).toMatchObject({ held: [], lost: [{ keyId: 'k', loss }] });
    expect(await holder.copy('k', write)).toBe(false);
    expect(written).toEqual([]);
  },
);

test('EDT-2 of a key that elsewhere was edited the secret stays', () => {
  const { holder } = setUp();
  holder.hold(key({ revision: 4 }), 'gk_secret');
  holder.heed(key({ revision: 5 }));
  expect(holder.view().held).toHaveLength(1);
});

test('an answer from before the regeneration says nothing about the new secret', () => {
  const { holder } = setUp();
  holder.hold(key({ revision: 5, regeneratedAt: '2026-11-20T13:00:00Z' }), 'gk_secret');
  holder.heed(key({ revision: 4, status: 'revoked' }));
  expect(holder.view().held).toHaveLength(1);
});

test('SEC-2 a new secret, and its owner having seen it, take the word of a loss back', () => {
  const { holder } = setUp();
  holder.hold(key(), 'first');
  holder.wipe('left');
  expect(holder.view().lost).toEqual([{ keyId: 'k', loss: 'left' }]);
  holder.hold(key({ revision: 2 }), 'second');
  expect(holder.view()).toMatchObject({ held: [{ keyId: 'k' }], lost: [] });
  holder.wipe('left');
  holder.dismiss('k');
  expect(holder.view()).toMatchObject({ held: [], lost: [] });
});

test('SEC-2 ten idle minutes wipe it, with a warning a minute before', () => {
  const { clock, holder } = setUp();
  holder.hold(key(), 'gk_secret');
  clock.now = IDLE_MS - WARN_MS - 1;
  holder.check();
  expect(holder.view()).toMatchObject({ held: [{ keyId: 'k', copied: false }], ending: false });
  clock.now++;
  holder.check();
  expect(holder.view().ending).toBe(true);
  clock.now = IDLE_MS;
  holder.check();
  expect(holder.view()).toEqual({
    held: [],
    lost: [{ keyId: 'k', loss: 'idle' }],
    ending: false,
  });
});

test('SEC-2 activity counts until the warning stands, then only an extension does', () => {
  const { clock, holder } = setUp();
  holder.hold(key(), 'gk_secret');
  clock.now = IDLE_MS - WARN_MS - 1;
  holder.touch();
  clock.now += IDLE_MS - WARN_MS;
  holder.check();
  expect(holder.view().ending).toBe(true);
  holder.touch();
  holder.check();
  expect(holder.view().ending).toBe(true);
  holder.extend();
  expect(holder.view().ending).toBe(false);
  clock.now += IDLE_MS - 1;
  holder.check();
  expect(holder.view().held).toHaveLength(1);
});

test('SEC-2 a touch after sleep does not bring back what was due to be wiped', () => {
  const { clock, holder } = setUp();
  holder.hold(key(), 'gk_secret');
  clock.now = IDLE_MS;
  holder.touch();
  expect(holder.view().held).toEqual([]);
});
