import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

/** A link in running text. */
export function TextLink({ className, children, ...rest }: ComponentProps<'a'>) {
  return (
    <a
      {...rest}
      className={classes(
        'rounded-sm font-medium text-accent underline decoration-1 underline-offset-3 hover:text-accent-strong hover:decoration-2',
        className,
      )}
    >
      {children}
    </a>
  );
}
