import type { KeyListQuery } from '#src/contract/key-list.ts';
import type { Moment } from './context.ts';
import { keyStatus } from './key-status.ts';
import { readCursor, writeCursor } from './list-cursor.ts';
import { newestFirst, orderBy, placeKey, takeFirst } from './order-keys.ts';
import type { KeyRecord } from './records.ts';
import { granted, refused, type Result } from './result.ts';
import { searchFor } from './search-keys.ts';

/** How many keys a page holds that asks for no number (NET-7). */
const DEFAULT_LIMIT = 100;

export interface KeyPage {
  keys: KeyRecord[];
  /** What to send for the next page; `null` on the last. */
  nextCursor: string | null;
}

/**
 * NET-7: one page of an account's keys, filtered and sorted. The cursor is a place in the order
 * rather than a number of keys, so that a key created or deleted between two pages makes no other
 * appear twice or not at all. Refuses a cursor that it did not write, or wrote for another order
 * (`invalid-request`).
 */
export function selectKeys(
  keys: readonly KeyRecord[],
  query: KeyListQuery,
  moment: Moment,
): Result<KeyPage> {
  const { sort = newestFirst, limit = DEFAULT_LIMIT } = query;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort);
  if (after === null) {
    const detail = 'This cursor is not of this list. Start from the first page.';
    return refused({ code: 'invalid-request', rule: 'NET-7', detail });
  }
  const holdsText = searchFor(query.q ?? '');
  const compare = orderBy(sort);
  const wanted = keys.filter(
    (key) =>
      matchesStatus(key, query.status, moment) &&
      holdsText(key) &&
      (after === undefined || compare(placeKey(key, sort), after) > 0),
  );
  const page = takeFirst(wanted, sort, limit);
  const last = page.at(-1);
  const hasMore = wanted.length > page.length && last !== undefined;
  return granted({
    keys: page,
    nextCursor: hasMore ? writeCursor(sort, placeKey(last, sort)) : null,
  });
}

function matchesStatus(key: KeyRecord, wanted: KeyListQuery['status'], moment: Moment): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(keyStatus(key, moment));
}
