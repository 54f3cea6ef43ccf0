import { classes } from './classes.ts';

/** A grey stand-in for text that is on its way; size it with width and height classes. */
export function Skeleton({ className }: { className: string }) {
  return (
    <div aria-hidden="true" className={classes('animate-breathe rounded-sm bg-inset', className)} />
  );
}
