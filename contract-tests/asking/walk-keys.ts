import { readGranted } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { KeyListView } from '../views.ts';
import type { SummaryView } from '../views.ts';
import type { Exchange } from './exchange.ts';
import type { Gallery } from './gallery.ts';

/** The most pages that are walked: 20,000 keys, at 500 a page. */
const MOST_PAGES = 40;

/** A list of keys, all its pages. */
export interface Walk {
  keys: SummaryView[];
  /** How many keys each page had. */
  lengths: number[];
  /** The last page. */
  exchange: Exchange;
}

/**
 * Reads a list of keys from its first page to its last. `query` has no cursor; `onPage` is called
 * between two pages.
 */
export async function walkKeys(
  gallery: Gallery,
  query: Record<string, string>,
  onPage: (keys: readonly SummaryView[]) => Promise<void> = () => Promise.resolve(),
): Promise<Walk> {
  const keys: SummaryView[] = [];
  const lengths: number[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page = new URLSearchParams(cursor === null ? query : { ...query, cursor });
    const exchange = await gallery.ask('listKeys', { query: page.toString() });
    const answer = readGranted(exchange, KeyListView);
    keys.push(...answer.keys);
    lengths.push(answer.keys.length);
    cursor = answer.nextCursor;
    if (cursor === null) return { keys, lengths, exchange };
    if (lengths.length >= MOST_PAGES) {
      throw new NotTried(`the list has not ended after ${MOST_PAGES} pages`);
    }
    await onPage(answer.keys);
  }
}

/** The list of the keys of this run alone, by their name. */
export function walkOwn(gallery: Gallery, query: Record<string, string> = {}): Promise<Walk> {
  return walkKeys(gallery, { q: gallery.marker, ...query });
}
