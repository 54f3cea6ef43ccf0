import { expect, test } from 'vitest';
import { IDLE_MS, SecretHolder, WARN_MS } from './secret-holder.ts';

function setUp() {
  const clock = { now: 0 };
  const holder = new SecretHolder(() => clock.now);
  const written: string[] = [];
  const write = async (text: string) => void written.push(text);
  return { clock, holder, written, write };
}

test('SEC-2 a secret goes to the clipboard and nowhere else', async () => {
  const { holder, written, write } = setUp();
  holder.hold('k', 'gk_secret');
  await holder.copy('k', write);
  expect(written).toEqual(['gk_secret']);
  expect(JSON.stringify([holder, holder.view()])).not.toContain('gk_secret');
});

test('SEC-2 it counts as copied only after the clipboard has taken it', async () => {
  const { holder, write } = setUp();
  holder.hold('k', 'gk_secret');
  await expect(holder.copy('k', () => Promise.reject(new Error('refused')))).rejects.toThrow(
    'refused',
  );
  holder.extend();
  expect(holder.view().held).toEqual([{ keyId: 'k', copied: false }]);
  await holder.copy('k', write);
  expect(holder.view().held).toEqual([{ keyId: 'k', copied: true }]);
});

test('REG-1 a new secret takes the place of the old one and is not copied yet', async () => {
  const { holder, written, write } = setUp();
  holder.hold('k', 'old');
  await holder.copy('k', write);
  holder.hold('k', 'new');
  expect(holder.view().held).toEqual([{ keyId: 'k', copied: false }]);
  await holder.copy('k', write);
  expect(written).toEqual(['old', 'new']);
});

test('SEC-2 after it is dismissed nothing is copied', async () => {
  const { holder, written, write } = setUp();
  holder.hold('k', 'gk_secret');
  holder.dismiss('k');
  await holder.copy('k', write);
  expect(written).toEqual([]);
});

test('SEC-2 ten idle minutes wipe it, with a warning a minute before', () => {
  const { clock, holder } = setUp();
  holder.hold('k', 'gk_secret');
  clock.now = IDLE_MS - WARN_MS - 1;
  holder.check();
  expect(holder.view()).toEqual({ held: [{ keyId: 'k', copied: false }], ending: false });
  clock.now++;
  holder.check();
  expect(holder.view().ending).toBe(true);
  clock.now = IDLE_MS;
  holder.check();
  expect(holder.view()).toEqual({ held: [], ending: false });
});

test('SEC-2 activity counts until the warning stands, then only an extension does', () => {
  const { clock, holder } = setUp();
  holder.hold('k', 'gk_secret');
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
  holder.hold('k', 'gk_secret');
  clock.now = IDLE_MS;
  holder.touch();
  expect(holder.view().held).toEqual([]);
});
