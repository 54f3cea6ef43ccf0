import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Button } from '#src/ui/button.tsx';
import { nameWord } from '../policy-words.ts';
import { type ListFacts, SummaryWords } from './list-summary.tsx';
import { isFiltered } from './read-list-query.ts';
import { SEARCH_ID, searchFor, showKeys } from './show-keys.ts';

function clearSearch() {
  searchFor('');
  document.getElementById(SEARCH_ID)?.focus();
}

/** In place of the list where there is nothing to list: what was looked for, and the ways back. */
export function EmptyList({
  facts,
  policy,
  canChange,
}: {
  facts: ListFacts;
  policy: GalleryPolicy;
  /** Whether the account may create keys at all (KEY-5). */
  canChange: boolean;
}) {
  const { view, total } = facts;
  if (!isFiltered(view) || total === 0) {
    return <Empty title="You have no API keys yet">{canChange && advise(policy)}</Empty>;
  }
  return (
    <Empty title={<SummaryWords {...facts} />}>
      {view.q === undefined
        ? 'Your other keys are still there.'
        : `A search looks through ${searchedOf(policy)}.`}
      <span className="mt-4 flex flex-wrap justify-center gap-2">
        {view.q !== undefined && <Button onClick={clearSearch}>Clear search</Button>}
        {view.status !== undefined && <Button onClick={() => showKeys([])}>Show all keys</Button>}
      </span>
    </Empty>
  );
}

/** What the gallery looks through in a search (NET-7), of what its keys have (POL-4). */
function searchedOf(policy: GalleryPolicy): string {
  const names = `${nameWord(policy)}s`;
  return policy.subjectsRequired ? `${names}, patterns and package IDs` : names;
}

/** What to create a key for, as far as the gallery lets keys be told apart. */
function advise({ maxKeys, subjectsRequired }: GalleryPolicy): string {
  const one = 'Create one';
  if (maxKeys === 1) return `${one} for your tools to publish packages with.`;
  const each = `${one} for each tool that publishes packages for you`;
  return subjectsRequired ? `${each}, with only the access that it needs.` : `${each}.`;
}

function Empty({ title, children }: { title: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="px-4 py-10 text-center">
      <p className="text-base font-semibold [overflow-wrap:anywhere]">{title}</p>
      <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>
    </div>
  );
}
