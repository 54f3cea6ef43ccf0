import { useOwnId } from '#src/lib/use-own-id.ts';
import { classes } from '#src/ui/classes.ts';
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
 * One package as a checkbox, on one line where there is room. One that a pattern covers stays in
 * reach of the keyboard and says so, but cannot be unticked: that would take nothing away.
 */
export const PackageChoice = memo(function PackageChoice(props: PackageChoiceProps) {
  const { id, ticked, coveredBy, notOwnedBy, onTick } = props;
  const boxId = useOwnId();
  const noteId = `${boxId}-note`;
  const covered = coveredBy !== undefined;
  const hasNote = covered || notOwnedBy !== null;
  return (
    <div className="flex items-start gap-2 px-3 py-0.5">
      <input
        type="checkbox"
        id={boxId}
        checked={ticked || covered}
        aria-disabled={covered}
        aria-describedby={hasNote ? noteId : undefined}
        onClick={(event) => {
          if (covered) event.preventDefault();
        }}
        onChange={(event) => onTick(id, event.target.checked)}
        className="m-0.5 size-5 shrink-0 cursor-pointer accent-accent aria-disabled:cursor-default aria-disabled:opacity-60"
      />
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
        <label
          htmlFor={boxId}
          className={classes('min-h-6 py-0.5 [overflow-wrap:anywhere]', covered && 'text-muted')}
        >
          <bdi>{id}</bdi>
        </label>
        {hasNote && (
          <span id={noteId} className="text-muted">
            {covered ? (
              <>
                Covered by <PackageId>{coveredBy}</PackageId>
              </>
            ) : (
              <>
                Not one of <bdi>{notOwnedBy}</bdi>'s packages
              </>
            )}
          </span>
        )}
      </div>
    </div>
  );
});
