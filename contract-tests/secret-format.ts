import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 40;
const CHECKSUM_LENGTH = 6;

/** What keeps a text from being a secret of this prefix (SEC-3), without a word of it; or `null`. */
export function findSecretFault(secret: string, prefix: string): string | null {
  if (!secret.startsWith(prefix)) return `it does not begin with ${prefix}`;
  const body = secret.slice(prefix.length);
  if (body.length !== RANDOM_LENGTH + CHECKSUM_LENGTH)
    return `${body.length} characters come after the prefix`;
  if (!/^[0-9A-Za-z]*$/.test(body)) return 'it has a character that is not of [0-9A-Za-z]';
  return body === withChecksum(body.slice(0, RANDOM_LENGTH)) ? null : 'its checksum is wrong';
}

/** A secret that nobody has been given: of the right form, and random but for its checksum. */
export function inventSecret(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH));
  const random = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return prefix + withChecksum(random);
}

/** Forty characters and the CRC-32 of them in base 62, six characters, padded with `0`. */
function withChecksum(random: string): string {
  let digits = '';
  for (let rest = crc32(random); rest > 0; rest = Math.floor(rest / ALPHABET.length))
    digits = ALPHABET.charAt(rest % ALPHABET.length) + digits;
  return random + digits.padStart(CHECKSUM_LENGTH, '0');
}
