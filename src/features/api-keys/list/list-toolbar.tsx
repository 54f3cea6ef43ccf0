import type { Overview } from '#src/contract/key-list.ts';
import { goInAddress } from '#src/lib/address.ts';
import { FilterBar } from '#src/ui/filter-bar.tsx';
import { Select } from '#src/ui/select.tsx';
import type { ListView } from './read-list-query.ts';
import { SearchField } from './search-field.tsx';
import { findSort, sortChoices } from './sort-choices.ts';
import { countKeys, statusGroups } from './status-groups.ts';

/** What is looked for, of which status, in which order: all of it in the address (NET-7). */
export function ListToolbar({
  view,
  counts,
}: {
  view: ListView;
  counts: Overview['counts'] | null;
}) {
  const shown = String(view.status ?? []);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <SearchField />
        </div>
        <Select
          label="Sort by"
          inline
          value={view.sort ?? sortChoices[0]?.sort}
          onChange={(event) => goInAddress({ sort: findSort(event.target.value), key: null })}
        >
          {sortChoices.map(({ sort, label }) => (
            <option key={sort} value={sort}>
              {label}
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
