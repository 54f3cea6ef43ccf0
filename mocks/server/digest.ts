import { toHex } from '#mocks/rules/to-hex.ts';

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export async function digestText(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toHex(new Uint8Array(bytes));
}
