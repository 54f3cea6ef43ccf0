import { plural } from '#src/lib/plural.ts';
import { LiveStatus } from './live-status.tsx';

/** Longer waits are told in minutes. */
const MOST_SECONDS = 120;

/**
 * "Try again in 30 seconds." as that goes down. It is not read out at every step, also within an
 * alert; that the wait is over is.
 */
export function Countdown({ seconds }: { seconds: number }) {
  return (
    <>
      {seconds > 0 && (
        <span aria-live="off" className="font-medium tabular-nums">
          Try again in {sayWait(seconds)}.
        </span>
      )}
      <LiveStatus className="font-medium">{seconds === 0 && 'You can try again now.'}</LiveStatus>
    </>
  );
}

function sayWait(seconds: number): string {
  return seconds <= MOST_SECONDS
    ? plural(seconds, 'second')
    : plural(Math.ceil(seconds / 60), 'minute');
}
