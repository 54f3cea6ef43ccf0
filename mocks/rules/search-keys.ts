import type { KeyRecord } from './records.ts';

/** What can be searched of a key, a line each, lower case; kept as long as the record is. */
const texts = new WeakMap<KeyRecord, string>();

/**
 * NET-7: makes the question whether a text stands in a key's name, patterns or package IDs, upper or
 * lower case, white space around it aside. An empty text stands in all.
 */
export function searchFor(q: string): (key: KeyRecord) => boolean {
  const wanted = q.trim().toLowerCase();
  if (wanted === '') return () => true;
  // None of them has a line break in it (KEY-2, SUB-4).
  if (wanted.includes('\n')) return () => false;
  return (key) => textOf(key).includes(wanted);
}

function textOf(key: KeyRecord): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const { name, subjects } = key;
  const text = [name, ...subjects.patterns, ...subjects.packages].join('\n').toLowerCase();
  texts.set(key, text);
  return text;
}
