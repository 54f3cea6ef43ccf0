import { normalizePattern } from '#src/contract/package-pattern.ts';
import { useSettled } from '#src/lib/use-settled.ts';
import { Fieldset } from '#src/ui/fieldset.tsx';
import { memo, useMemo } from 'react';
import { AvailablePackages } from './available-packages.tsx';
import { PackagesNotice } from './packages-notice.tsx';
import { PatternField } from './pattern-field.tsx';
import { PatternList } from './pattern-list.tsx';
import { PatternMeaning } from './pattern-meaning.tsx';
import { SelectionStatus } from './selection-status.tsx';
import { removePattern, setPackage, type SubjectDraft } from './subject-draft.ts';
import { usePicked } from './use-picked.ts';

export interface SubjectPickerProps {
  /** The id of the field "Glob pattern", where an error summary leads. */
  id: string;
  draft: SubjectDraft;
  /** Given a function of the draft as it is by then; must stay the same function. */
  onChange: (change: (draft: SubjectDraft) => SubjectDraft) => void;
  /** Whose packages; empty while none is chosen. */
  owner: string;
  error: string | undefined;
}

/** The fieldset "Packages": what a key is to apply to, by pattern, by package ID, or both. */
export const SubjectPicker = memo(function SubjectPicker(props: SubjectPickerProps) {
  const { id, draft, onChange, owner, error } = props;
  const last = useSettled(
    useMemo(() => ({ owner, draft }), [owner, draft]),
    0,
  );
  // What was chosen for one owner means nothing for another, not for one picture.
  const meant = last.owner === owner ? last.draft : draft;
  const picked = usePicked(owner, meant);
  const { query, loaded, index, narrower, coverage, notOwned, readingOf } = picked;
  const total = loaded ? index.ids.length : null;

  function focusPattern() {
    document.getElementById(id)?.focus();
  }

  function addMissed(packageId: string) {
    // The button goes away with the near miss that it mends.
    focusPattern();
    onChange((old) => setPackage(old, packageId, true));
  }

  function remove(pattern: string) {
    if (draft.patterns.length === 1) focusPattern();
    onChange((old) => removePattern(old, pattern));
  }

  function renderMeaning(pattern: string) {
    const reading = readingOf(pattern);
    return reading && <PatternMeaning {...{ reading, total, owner, narrower }} onAdd={addMissed} />;
  }

  return (
    <Fieldset
      label={<span className="text-base">Packages</span>}
      hint="By pattern, one by one, or both. A pattern covers packages that are yet to come, too."
    >
      <div className="space-y-4">
        <PatternField id={id} draft={draft} error={error} onChange={onChange}>
          {renderMeaning(normalizePattern(meant.pending))}
        </PatternField>
        <PatternList patterns={draft.patterns} onRemove={remove} renderMeaning={renderMeaning} />
        <Fieldset label="Available packages">
          <PackagesNotice query={query} owner={owner} />
          <AvailablePackages
            index={index}
            ticked={draft.packages}
            coverage={coverage}
            notOwned={notOwned}
            owner={loaded ? owner : null}
            endId={`${id}-status`}
            onChange={onChange}
          />
        </Fieldset>
        <div id={`${id}-status`}>
          <SelectionStatus
            selected={coverage.selected}
            total={total}
            others={coverage.notOwnedTicked}
          />
        </div>
      </div>
    </Fieldset>
  );
});
