import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasValidChecksum, mintSecret } from './mint-secret.ts';
import { toHex } from './to-hex.ts';

const ALPHABET = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

/** A generator that hands out a block of bytes over and over, and counts how often it is asked. */
const generator = fc.uint8Array({ minLength: 41, maxLength: 200 }).map((block) => {
  let at = 0;
  return (count: number) =>
    Uint8Array.from({ length: count }, () => block[at++ % block.length] ?? 0);
});

/** Not all bytes may be unfair, or none would ever do. */
const fairGenerator = generator.filter((bytes) => bytes(200).some((byte) => byte < 248));

const prefix = fc.constantFrom('gk_', 'x', '');

test('SEC-3 a secret is prefix, 40 characters and a checksum that fits, whatever the bytes', () => {
  fc.assert(
    fc.property(prefix, fairGenerator, (begins, bytes) => {
      const secret = mintSecret(begins, bytes);
      expect(secret.startsWith(begins)).toBe(true);
      expect(secret.slice(begins.length)).toMatch(/^[0-9A-Za-z]{46}$/);
      expect(hasValidChecksum(secret, begins)).toBe(true);
    }),
  );
});

test('SEC-4 no one character can be changed without the checksum telling', () => {
  const change = fc.tuple(fc.nat(45), fc.constantFrom(...ALPHABET));
  fc.assert(
    fc.property(fairGenerator, change, (bytes, [at, letter]) => {
      const body = mintSecret('', bytes);
      fc.pre(body.charAt(at) !== letter);
      expect(hasValidChecksum(body.slice(0, at) + letter + body.slice(at + 1), '')).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('SEC-4 nothing around a secret is taken for a part of it', () => {
  const other = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fairGenerator, other, (bytes, extra) => {
      const secret = mintSecret('gk_', bytes);
      expect(hasValidChecksum(extra + secret, 'gk_')).toBe(false);
      expect(hasValidChecksum(secret + extra, 'gk_')).toBe(false);
    }),
  );
});

test('SEC-4 hexadecimal has two digits for each byte', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
    }),
  );
});
