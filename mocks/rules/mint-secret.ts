import { crc32 } from './crc32.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 40;
const CHECKSUM_LENGTH = 6;
/** The multiples of 62 end here; a byte above would make the first characters likelier. */
const FAIR_BYTES = 256 - (256 % ALPHABET.length);

/**
 * SEC-3: a new secret: the policy's prefix, 40 random characters of `[0-9A-Za-z]`, and the CRC-32
 * of those 40 in base 62, six characters. `randomBytes` gives so many bytes of a cryptographic
 * generator; those that would favour a character are thrown away and asked for again.
 */
export function mintSecret(prefix: string, randomBytes: (count: number) => Uint8Array): string {
  let random = '';
  while (random.length < RANDOM_LENGTH) {
    for (const byte of randomBytes(RANDOM_LENGTH - random.length)) {
      if (byte < FAIR_BYTES) random += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return prefix + random + checksum(random);
}

/** SEC-4: whether a text has the form of a secret and its checksum; if not, nobody looks it up. */
export function hasValidChecksum(secret: string, prefix: string): boolean {
  if (!secret.startsWith(prefix)) return false;
  const body = secret.slice(prefix.length);
  if (!/^[0-9A-Za-z]{46}$/.test(body)) return false;
  return checksum(body.slice(0, RANDOM_LENGTH)) === body.slice(RANDOM_LENGTH);
}

function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  while (rest > 0) {
    digits = ALPHABET.charAt(rest % ALPHABET.length) + digits;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits.padStart(CHECKSUM_LENGTH, '0');
}
