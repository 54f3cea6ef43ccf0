import { LongBox } from '#src/ui/long-list.tsx';
import { memo, useCallback } from 'react';
import type { Coverage } from './coverage.ts';
import type { PackageRow } from './list-rows.ts';
import { PackageChoice } from './package-choice.tsx';
import { setPackage, type SubjectDraft } from './subject-draft.ts';

/** Of a package on one line, in px. */
const ROW_HEIGHT = 28;

interface PackageBoxesProps {
  rows: readonly PackageRow[];
  /** Those that are ticked, folded. */
  ticked: SubjectDraft['packages'];
  coverage: Coverage;
  /** Whose packages; `null` while the list of them is not known. */
  owner: string | null;
  /** What the id of each row begins with. */
  idPrefix: string;
  onChange: (change: (draft: SubjectDraft) => SubjectDraft) => void;
}

/** Packages as checkboxes, in a box that scrolls. As it was, while nothing of it changes. */
export const PackageBoxes = memo(function PackageBoxes(props: PackageBoxesProps) {
  const { rows, ticked, coverage, owner, idPrefix, onChange } = props;
  const rowIdOf = useCallback(({ folded }: PackageRow) => `${idPrefix}-${folded}`, [idPrefix]);
  const tick = useCallback(
    (id: string, isTicked: boolean) => onChange((old) => setPackage(old, id, isTicked)),
    [onChange],
  );
  return (
    <LongBox
      items={rows}
      rowIdOf={rowIdOf}
      rowHeight={ROW_HEIGHT}
      total={rows.length}
      boxClassName="max-h-72 overflow-y-auto overscroll-contain rounded-md border border-line py-1"
      className=""
    >
      {({ id, folded, position }) => (
        <PackageChoice
          id={id}
          ticked={ticked.has(folded)}
          coveredBy={position === null ? undefined : coverage.coveredBy.get(position)}
          notOwnedBy={position === null ? owner : null}
          onTick={tick}
        />
      )}
    </LongBox>
  );
});
