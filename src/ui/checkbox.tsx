import { useOwnId } from '#src/lib/use-own-id.ts';
import { type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes.ts';

export interface ChoiceProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode;
  /** A line under the label: what it means, or why it cannot be chosen. */
  hint?: ReactNode;
}

/** The shared shape of a checkbox and a radio: the whole line, at least 24 px high, is its target. */
export function Choice({
  type,
  label,
  hint,
  id,
  className,
  ...input
}: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  const made = useOwnId();
  const inputId = id ?? made;
  const hintId = `${inputId}-hint`;
  const described = [input['aria-describedby'], hint && hintId].filter(Boolean).join(' ');
  return (
    <div className={classes('flex items-start gap-2', className)}>
      <input
        {...input}
        type={type}
        id={inputId}
        aria-describedby={described || undefined}
        className="peer m-0.5 size-5 shrink-0 cursor-pointer accent-accent disabled:cursor-default"
      />
      <div className="min-w-0 peer-disabled:text-muted">
        <label htmlFor={inputId} className="block min-h-6 py-0.5 [overflow-wrap:anywhere]">
          {label}
        </label>
        {hint && (
          <div id={hintId} className="text-sm text-muted">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}

export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />;
}
