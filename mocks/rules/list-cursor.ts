import * as z from 'zod/mini';
import { KeySort } from '#src/contract/key-list.ts';
import type { KeyPlace } from './order-keys.ts';

const Cursor = z.tuple([
  KeySort,
  z.union([z.string(), z.number(), z.null()]),
  z.string(),
  z.string(),
]);

/** The place of a page's last key, and the order that it is a place in, as opaque base64url (NET-7). */
export function writeCursor(sort: KeySort, { value, name, id }: KeyPlace): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, value, name, id]));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The place that {@link writeCursor} wrote, or `null` for any other text or another order. */
export function readCursor(cursor: string, sort: KeySort): KeyPlace | null {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const parsed = Cursor.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (!parsed.success || parsed.data[0] !== sort) return null;
    const [, value, name, id] = parsed.data;
    return { value, name, id };
  } catch {
    return null;
  }
}
