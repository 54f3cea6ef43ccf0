import { describeRemaining } from '#src/contract/time-left.ts';
import { formatMoment } from '#src/lib/format-time.ts';

/** A moment with its date, time and zone, and how far it is from `now` (ms) by EXP-8. */
export function Moment({ at, now }: { at: string; now: number }) {
  return (
    <>
      <time dateTime={at}>{formatMoment(at)}</time> ({describeRemaining(Date.parse(at), now)})
    </>
  );
}

/** How long ago something was; the full moment is its tooltip. */
export function Ago({ at, now }: { at: string; now: number }) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {/* The clocks may differ by a little: what has happened is never in the future. */}
      {describeRemaining(Math.min(Date.parse(at), now), now)}
    </time>
  );
}
