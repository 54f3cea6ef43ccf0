import { LiveStatus } from '#src/ui/live-status.tsx';
import { isFiltered, type ListView } from './read-list-query.ts';

/** What a list holds, once it is there: of which view, and how many keys. */
export interface ListFacts {
  view: ListView;
  count: number;
  /** Whether there are more than `count`, which nobody has counted. */
  andMore: boolean;
}

/**
 * How many keys are shown: for ears whenever that changes, for eyes where some are left out. Render
 * it before the list is there, with `null`.
 */
export function ListSummary({ facts }: { facts: ListFacts | null }) {
  const isForEyes = facts !== null && isFiltered(facts.view) && facts.count > 0;
  return (
    <LiveStatus hidden={!isForEyes} className="min-w-0 text-muted">
      {facts && <SummaryWords {...facts} />}
    </LiveStatus>
  );
}

/** "3 expired or retired keys match “build”", "No keys match “build”", "More than 100 keys". */
export function SummaryWords({ view: { status, q }, count, andMore }: ListFacts) {
  const which = status === undefined ? '' : `${status.join(' or ')} `;
  return (
    <>
      {andMore && 'More than '}
      {count === 0 ? 'No' : count.toLocaleString('en')} {which}
      {count === 1 ? 'key' : 'keys'}
      {q !== undefined && (
        <>
          {count === 1 ? ' matches' : ' match'} “<bdi>{q}</bdi>”
        </>
      )}
    </>
  );
}
