import type { ComponentProps, MouseEvent } from 'react';
import { classes } from './classes.ts';
import { Spinner } from './spinner.tsx';

type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  variant?: ButtonVariant;
  /** Under way: shows a spinner, takes no further press, keeps its focus. */
  busy?: boolean;
  /** Not now: takes no press, keeps its focus; words beside it say why, and until when. */
  held?: boolean;
  /** `small` in rows and beside fields. */
  size?: 'regular' | 'small';
}

const looks: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent-fill text-on-accent not-aria-disabled:hover:bg-accent-fill-strong',
  secondary: 'border-edge bg-surface text-text not-aria-disabled:hover:bg-inset',
  danger:
    'border-transparent bg-danger-fill text-on-danger not-aria-disabled:hover:bg-danger-fill-strong',
  quiet: 'border-transparent bg-transparent text-text not-aria-disabled:hover:bg-inset',
};

const sizes = { regular: 'min-h-9 px-3.5 py-1.5', small: 'min-h-8 px-2.5 py-1' };

/** A button; `type="button"` unless it says otherwise. */
export function Button({
  variant = 'secondary',
  size = 'regular',
  busy = false,
  held = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (busy || held) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      onClick={press}
      aria-disabled={busy || held || rest['aria-disabled']}
      className={classes(
        'inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border text-sm font-medium whitespace-nowrap transition-colors aria-disabled:cursor-default aria-disabled:opacity-60',
        looks[variant],
        sizes[size],
        className,
      )}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
