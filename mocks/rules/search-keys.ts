import { MAX_NAME_LENGTH } from '#src/contract/api-key.ts';
import type { KeyRecord } from './records.ts';

/**
 * NET-7: makes the question whether a text stands in a key's name, patterns or package IDs, upper or
 * lower case, white space around it aside. An empty text stands in all.
 */
export function searchFor(q: string): (key: KeyRecord) => boolean {
  const wanted = q.trim();
  if (wanted === '') return () => true;
  // Nothing that is searched is longer than a name may be (KEY-2), and no expression of any length.
  if (Array.from(wanted).length > MAX_NAME_LENGTH) return () => false;
  // Rather than in lower case: that makes a copy of every text, and takes three times as long.
  const literally = new RegExp(wanted.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`), 'iu');
  const holds = (text: string) => literally.test(text);
  return ({ name, subjects }) =>
    holds(name) || subjects.patterns.some(holds) || subjects.packages.some(holds);
}
