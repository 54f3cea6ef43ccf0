import type { ActivityEntry, ActivityPage } from '#src/contract/key-use.ts';
import { presentMoment } from './present-key.ts';
import type { ActivityRecord } from './records.ts';
import { granted, refused, type Result } from './result.ts';

const PAGE_LENGTH = 100;

/**
 * NET-7: one page of what was done with a key, newest first. `records` are all of the key's, in
 * the order in which they were made. The cursor is how many older ones are left, so that what is
 * added between two pages moves nothing. Refuses another cursor (`invalid-request`).
 */
export function selectActivity(
  records: readonly ActivityRecord[],
  cursor: string | undefined,
): Result<ActivityPage> {
  const end = cursor === undefined ? records.length : readCount(cursor, records.length);
  if (end === null) {
    const detail = 'This cursor is not of this list. Start from the first page.';
    return refused({ code: 'invalid-request', rule: 'NET-7', detail });
  }
  const start = Math.max(0, end - PAGE_LENGTH);
  return granted({
    entries: records.slice(start, end).toReversed().map(presentActivity),
    nextCursor: start > 0 ? String(start) : null,
  });
}

function readCount(cursor: string, most: number): number | null {
  const count = /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
  return count > 0 && count <= most ? count : null;
}

function presentActivity(record: ActivityRecord): ActivityEntry {
  const { at, action, packageId, allowed, rule, detail } = record;
  return { at: presentMoment(at), action, packageId, allowed, rule, detail };
}
