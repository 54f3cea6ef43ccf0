import { formatCount } from '#src/lib/format-count.ts';
import { plural } from '#src/lib/plural.ts';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { isFiltered, type ListView } from './read-list-query.ts';

/** What a list holds, once it is there: of which view, and how many keys. */
export interface ListFacts {
  view: ListView;
  count: number;
  /** Whether there are more than `count`, which nobody has counted. */
  andMore: boolean;
  /** How many keys there are in all; `null` where that is not known. */
  total: number | null;
}

/**
 * How many keys are shown, whenever that changes: for eyes in short, for ears with what was asked
 * for. Render it before the list is there, with `null`; it takes its place at once.
 */
export function ListSummary({ facts }: { facts: ListFacts | null }) {
  return (
    <LiveStatus className="min-h-5 basis-full text-muted sm:basis-auto">
      {facts && (
        <>
          <span aria-hidden="true">{sayShort(facts)}</span>
          <span className="sr-only">
            <SummaryWords {...facts} />
          </span>
        </>
      )}
    </LiveStatus>
  );
}

/**
 * "12 keys", "3 of 12 keys match", "More than 100 of 10,000 keys match": beside those that match
 * there may be a card that must be seen all the same.
 */
function sayShort({ view, count, andMore, total }: ListFacts): string {
  const few = `${andMore ? 'More than ' : ''}${formatCount(count)}`;
  const some = `${few} ${count === 1 ? 'key' : 'keys'}`;
  if (!isFiltered(view)) return some;
  const match = count === 1 ? 'matches' : 'match';
  return total === null ? `${some} ${match}` : `${few} of ${plural(total, 'key')} ${match}`;
}

/** "3 expired or retired keys match “build”", "No keys match “build”", "More than 100 keys". */
export function SummaryWords({ view: { status, q }, count, andMore }: ListFacts) {
  const which = status === undefined ? '' : `${status.join(' or ')} `;
  return (
    <>
      {andMore && 'More than '}
      {count === 0 ? 'No' : formatCount(count)} {which}
      {count === 1 ? 'key' : 'keys'}
      {q !== undefined && (
        <>
          {count === 1 ? ' matches' : ' match'} “<bdi>{q}</bdi>”
        </>
      )}
    </>
  );
}
