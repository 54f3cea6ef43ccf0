import type { KeyRecord } from './records.ts';
import { granted, refused, type Result } from './result.ts';

/** The `ETag` of a key: its revision in quotes (NET-3). */
export function formatETag(key: KeyRecord): string {
  return `"${key.revision}"`;
}

/**
 * NET-3: whether a change was made with the present key in view. `ifMatch` is the header, one tag
 * or several with commas, `null` where there is none. `*` is taken: its sender says that any
 * revision will do. So is `W/` before a tag: a proxy that compresses adds it, and a revision names
 * one state of the key either way.
 *
 * Refuses `precondition-required` without the header, and `stale`, with the present key, for
 * every other tag.
 */
export function checkRevision(key: KeyRecord, ifMatch: string | null): Result<KeyRecord> {
  if (ifMatch === null) {
    return refused({
      code: 'precondition-required',
      rule: 'NET-3',
      detail: "Send the key's ETag as If-Match. Nothing was changed.",
    });
  }
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes('*') || tags.includes(formatETag(key))) return granted(key);
  return refused({
    code: 'stale',
    rule: 'NET-3',
    detail: 'The key was changed since you opened it. Your change was not saved. Look at it anew.',
    current: key,
  });
}
