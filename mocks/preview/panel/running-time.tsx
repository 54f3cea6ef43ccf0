import { useEffect, useState } from 'react';
import type { WorldTime } from '#mocks/preview/world-time.ts';

const SECOND = 1_000;
const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
});

/** The world's time to the second, going on by itself where it runs. */
export function RunningTime({ time }: { time: WorldTime }) {
  return time.runs ? <Ticking key={time.now} start={time.now} /> : <Moment at={time.now} />;
}

function Ticking({ start }: { start: number }) {
  const [began] = useState(() => performance.now());
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed(performance.now() - began), SECOND);
    return () => clearInterval(timer);
  }, [began]);
  return <Moment at={start + passed} />;
}

function Moment({ at }: { at: number }) {
  return (
    <>
      It is{' '}
      <time dateTime={new Date(at).toISOString()} className="preview-time">
        {format.format(at)} UTC
      </time>
    </>
  );
}
