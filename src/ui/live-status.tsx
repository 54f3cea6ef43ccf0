import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/**
 * A polite live region. Render it before there is anything to say and change its children then:
 * one that appears with its words is not read out by every screen reader.
 */
export function LiveStatus({
  children,
  hidden = false,
  className,
}: {
  children?: ReactNode;
  /** Only for ears. */
  hidden?: boolean;
  className?: string;
}) {
  return (
    <output aria-live="polite" className={classes(hidden ? 'sr-only' : 'block', className)}>
      {children}
    </output>
  );
}
