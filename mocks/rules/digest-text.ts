import { toHex } from './to-hex.ts';

/**
 * The SHA-256 of a text in UTF-8, as 64 hexadecimal digits: what is stored of a secret, of the
 * whole of it, and what it is looked up by (SEC-4).
 */
export async function digestText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toHex(new Uint8Array(digest));
}
