import { formatCount } from '#src/lib/format-count.ts';
import { classes } from './classes.ts';

export interface Filter {
  label: string;
  /** How many it lets through; `null` while that is not known. */
  count: number | null;
  isCurrent: boolean;
  onChoose: () => void;
}

/** A row of buttons of which one is current: which part of a list is shown. */
export function FilterBar({ label, filters }: { label: string; filters: readonly Filter[] }) {
  return (
    <fieldset aria-label={label} className="flex flex-wrap gap-1">
      {filters.map(({ label: name, count, isCurrent, onChoose }) => (
        <button
          key={name}
          type="button"
          aria-current={isCurrent}
          onClick={() => !isCurrent && onChoose()}
          className={classes(
            'min-h-8 cursor-pointer rounded-md px-2.5 py-1 font-medium transition-colors',
            isCurrent
              ? 'bg-selected text-on-selected forced-color-adjust-none'
              : 'text-muted hover:bg-inset',
          )}
        >
          {name} {count !== null && <span className="tabular-nums">{formatCount(count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
