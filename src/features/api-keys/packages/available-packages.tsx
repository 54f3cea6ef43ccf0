import { Button } from '#src/ui/button.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { TextField } from '#src/ui/field.tsx';
import { plural } from '#src/lib/plural.ts';
import { useSettled } from '#src/lib/use-settled.ts';
import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import type { Coverage } from './coverage.ts';
import { listRows } from './list-rows.ts';
import { PackageBoxes } from './package-boxes.tsx';
import type { PackageIndex } from './package-index.ts';
import { clearPackages, type SubjectDraft, tickPackages } from './subject-draft.ts';

/** A list that is tedious to go through key by key. */
const LONG = 20;

interface AvailablePackagesProps {
  index: PackageIndex;
  /** Those that are ticked, folded. */
  ticked: SubjectDraft['packages'];
  coverage: Coverage;
  /** Package IDs that are shown although they are not the owner's (SUB-8). */
  notOwned: readonly string[];
  /** Whose packages; `null` while the list of them is not known. */
  owner: string | null;
  /** The id of what follows the list, for those who go by keyboard and want none of it. */
  endId: string;
  onChange: (change: (draft: SubjectDraft) => SubjectDraft) => void;
}

/** The checkbox list "Available packages": the owner's, and those named that are not theirs. */
export const AvailablePackages = memo(function AvailablePackages(props: AvailablePackagesProps) {
  const { index, ticked, coverage, notOwned, owner, endId, onChange } = props;
  const [typed, setTyped] = useState('');
  const filter = useSettled(typed, 0);
  const rows = useMemo(() => listRows(index, notOwned, filter), [index, notOwned, filter]);

  if (index.ids.length === 0 && notOwned.length === 0) return null;

  function selectShown() {
    const ids = rows.filter(({ position }) => !isCovered(position)).map(({ id }) => id);
    onChange((old) => tickPackages(old, ids));
  }

  function isCovered(position: number | null) {
    return position !== null && coverage.coveredBy.has(position);
  }

  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <TextField
            label="Filter packages"
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={ignoreEnter}
            spellCheck={false}
            autoCapitalize="off"
          />
        </div>
        <Button onClick={selectShown}>Select all shown</Button>
        <Button onClick={() => onChange(clearPackages)}>Clear selection</Button>
      </div>
      {rows.length > LONG && (
        <div className="sr-only focus-within:not-sr-only">
          <Button
            size="small"
            className="mb-2"
            onClick={() => sendFocus(document.getElementById(endId))}
          >
            Skip {plural(rows.length, 'package')}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <p className="rounded-md border border-line px-3 py-2 text-muted">
          No package ID contains “<bdi>{filter.trim()}</bdi>”.
        </p>
      ) : (
        <PackageBoxes
          rows={rows}
          ticked={ticked}
          coverage={coverage}
          owner={owner}
          idPrefix={endId}
          onChange={onChange}
        />
      )}
    </div>
  );
});

/** Enter in a filter would submit the form around it. */
function ignoreEnter(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}
