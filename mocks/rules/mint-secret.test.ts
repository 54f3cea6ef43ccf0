import { crc32 as zlibCrc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';
import { digestText } from './digest-text.ts';
import { hasValidChecksum, mintSecret } from './mint-secret.ts';

/** Hands out the given bytes in their order, and zeros after them. */
function bytesFrom(...bytes: number[]): (count: number) => Uint8Array {
  const rest = [...bytes];
  return (count) => Uint8Array.from({ length: count }, () => rest.shift() ?? 0);
}

test('SEC-3 a secret is prefix, 40 characters and a checksum of six', () => {
  const secret = mintSecret('gk_', (count) => crypto.getRandomValues(new Uint8Array(count)));
  expect(secret).toMatch(/^gk_[0-9A-Za-z]{46}$/);
  expect(mintSecret('other-', bytesFrom())).toMatch(/^other-0{40}/);
});

test('SEC-3 the checksum is the CRC-32 in base 62, padded with 0', () => {
  for (const text of ['', '0'.repeat(40), 'The quick brown fox']) {
    expect(crc32(text)).toBe(zlibCrc32(text));
  }
  const secret = mintSecret('gk_', bytesFrom());
  expect(base62(secret.slice(-6))).toBe(zlibCrc32('0'.repeat(40)));
});

test('SEC-3 a small checksum is padded', () => {
  // Among many secrets some have a CRC-32 below 62 to the fifth, a fifth of all.
  const secrets = Array.from({ length: 50 }, (_, index) => mintSecret('', bytesFrom(index, index)));
  const padded = secrets.filter((secret) => base62(secret.slice(-6)) < 62 ** 5);
  expect(padded.length).toBeGreaterThan(0);
  for (const secret of padded) expect(secret).toMatch(/^.{40}0.{5}$/);
});

test('SEC-3 every byte that is taken stands for a character, each for as many bytes', () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const first = mintSecret('', bytesFrom(byte, 61)).charAt(0);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  // 248 bytes make 62 characters of four each; the other eight are asked for again and give 61.
  expect(counts.size).toBe(62);
  expect(counts.get('z')).toBe(4 + 8);
  counts.delete('z');
  expect(new Set(counts.values())).toEqual(new Set([4]));
});

test('SEC-3 no character is likelier than another', () => {
  const counts = new Map<string, number>();
  const total = 5000 * 40;
  let state = 1;
  const bytes = (count: number) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
  for (let round = 0; round < 5000; round++) {
    for (const character of mintSecret('', bytes).slice(0, 40)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  const expected = total / 62;
  for (const count of counts.values()) expect(Math.abs(count / expected - 1)).toBeLessThan(0.1);
});

test('SEC-4 a checksum that does not fit is told without a look-up', () => {
  const secret = mintSecret('gk_', (count) => crypto.getRandomValues(new Uint8Array(count)));
  expect(hasValidChecksum(secret, 'gk_')).toBe(true);
  const tampered = [...Array(46).keys()].map((index) => {
    const at = index + 3;
    return secret.slice(0, at) + (secret.charAt(at) === 'a' ? 'b' : 'a') + secret.slice(at + 1);
  });
  expect(tampered.filter((text) => hasValidChecksum(text, 'gk_'))).toEqual([]);
});

test('SEC-4 another prefix, length or alphabet is no secret', () => {
  const secret = mintSecret('gk_', bytesFrom());
  const wrong = ['', 'gk_', secret.slice(3), `${secret}0`, secret.slice(0, -1), ` ${secret}`];
  for (const text of [...wrong, `${secret}\n`, secret.replace('0', '-'), `xx_${secret.slice(3)}`]) {
    expect(hasValidChecksum(text, 'gk_')).toBe(false);
  }
});

test('SEC-4 what is stored is the SHA-256 of the whole secret', async () => {
  expect(await digestText('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

function base62(digits: string): number {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return Array.from(digits).reduce((sum, digit) => sum * 62 + alphabet.indexOf(digit), 0);
}

test('SEC-4 a right checksum over other characters makes no secret', () => {
  const zeros = mintSecret('', bytesFrom());
  expect(zeros).toBe(withChecksum('0'.repeat(40)));
  for (const random of ['-'.repeat(40), '\n'.repeat(40), '0'.repeat(39), '0'.repeat(41)]) {
    expect(hasValidChecksum(withChecksum(random), '')).toBe(false);
  }
});

function withChecksum(random: string): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const value = zlibCrc32(random);
  const digits = [5, 4, 3, 2, 1, 0].map((place) => Math.floor(value / 62 ** place) % 62);
  return random + digits.map((digit) => alphabet.charAt(digit)).join('');
}
