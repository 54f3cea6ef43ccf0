import type { Overview } from '#src/contract/key-list.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { goInAddress } from '#src/lib/address.ts';
import { FilterBar } from '#src/ui/filter-bar.tsx';
import { Select } from '#src/ui/select.tsx';
import { nameWord } from '../policy-words.ts';
import type { ListView } from './read-list-query.ts';
import { SearchField } from './search-field.tsx';
import { findSort, sortChoices } from './sort-choices.ts';
import { countKeys, statusGroups } from './status-groups.ts';

/** What is looked for, of which status, in which order: all of it in the address (NET-7). */
export function ListToolbar({
  view,
  counts,
  policy,
}: {
  view: ListView;
  counts: Overview['counts'] | null;
  policy: GalleryPolicy;
}) {
  const shown = String(view.status ?? []);
  const name = capitalize(nameWord(policy));
  const searched = policy.subjectsRequired ? `${name}, pattern or package ID` : name;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <SearchField placeholder={searched} />
        </div>
        <Select
          label="Sort by"
          inline
          value={view.sort ?? sortChoices[0]?.sort}
          onChange={(event) => goInAddress({ sort: findSort(event.target.value), key: null })}
        >
          {sortChoices.map(({ sort, label }) => (
            <option key={sort} value={sort}>
              {sort === 'name' ? name : label}
            </option>
          ))}
        </Select>
      </div>
      <FilterBar
        label="Status"
        filters={statusGroups.map(({ label, statuses }) => ({
          label,
          count: counts && countKeys(counts, statuses),
          isCurrent: String(statuses) === shown,
          onChoose: () => goInAddress({ status: statuses, key: null }),
        }))}
      />
    </div>
  );
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
