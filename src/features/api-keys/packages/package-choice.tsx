import { Checkbox } from '#src/ui/checkbox.tsx';
import { memo } from 'react';
import { PackageId } from './package-id.tsx';

export interface PackageChoiceProps {
  id: string;
  ticked: boolean;
  /** The pattern that covers the package: it is then selected whatever the box says. */
  coveredBy: string | undefined;
  /** Whose package it is not (SUB-8), or `null`. */
  notOwnedBy: string | null;
  onTick: (id: string, ticked: boolean) => void;
}

/**
 * One package as a checkbox. One that a pattern covers stays in reach of the keyboard and says
 * so, but cannot be unticked by mistake: that takes the pattern away, not the tick.
 */
export const PackageChoice = memo(function PackageChoice(props: PackageChoiceProps) {
  const { id, ticked, coveredBy, notOwnedBy, onTick } = props;
  const covered = coveredBy !== undefined;
  return (
    <li className="px-3 py-0.5">
      <Checkbox
        checked={ticked || covered}
        aria-disabled={covered}
        onChange={(event) => {
          if (!covered) onTick(id, event.target.checked);
        }}
        label={<bdi>{id}</bdi>}
        hint={
          covered ? (
            <>
              Covered by <PackageId>{coveredBy}</PackageId>
            </>
          ) : (
            notOwnedBy !== null && `Not one of ${notOwnedBy}'s packages`
          )
        }
      />
    </li>
  );
});
