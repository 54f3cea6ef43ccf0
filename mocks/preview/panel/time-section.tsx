import { useState } from 'react';
import { formatMoment, UTC } from '#src/lib/format-time.ts';
import { Button } from '#src/ui/button.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import type { Desk } from '#mocks/preview/desk.ts';
import { showAddress } from '#mocks/preview/edit-address.ts';
import { addressAtTime } from '#mocks/preview/preview-address.ts';
import { findNextExpiry, readWorldTime, setWorldTime } from '#mocks/preview/world-time.ts';
import type { WorldTime } from '#mocks/preview/world-time.ts';
import type { WorldView } from '#mocks/preview/world-view.ts';
import { RunningTime } from './running-time.tsx';
import { Section } from './section.tsx';

const DAY = 86_400_000;
const MINUTE = 60_000;
const jumps = [
  ['Jump a day', 1],
  ['Jump ten days', 10],
  ['Jump ninety days', 90],
] as const;

/** What time it is in the world, and the ways to another time. */
export function TimeSection({
  desk: { gallery },
  view: { time, choice },
  change,
}: {
  desk: Desk;
  view: WorldView;
  change: (work: () => Promise<void>) => Promise<void>;
}) {
  const [said, setSaid] = useState('');

  const move = (find: (time: WorldTime) => Partial<WorldTime>) =>
    change(async () => {
      const before = await readWorldTime(gallery);
      const after = { ...before, ...find(before) };
      await setWorldTime(gallery, after);
      showAddress(addressAtTime(location.href, after));
      setSaid(`It is ${formatMoment(after.now, UTC)}.`);
    });

  async function goToExpiry() {
    const rows = await gallery.store.read(({ keys }) => keys.allBy('account', choice.account));
    const { now } = await readWorldTime(gallery);
    const next = findNextExpiry(rows, { now: now + MINUTE, account: choice.account });
    if (next === null) setSaid('No key is going to expire.');
    else await move(() => ({ now: next - MINUTE, runs: false }));
  }

  return (
    <Section title="Time" isOpen>
      <p>
        <RunningTime time={time} /> and {time.runs ? 'time is running' : 'time stands still'}.
      </p>
      <div className="preview-row">
        {jumps.map(([label, days]) => (
          <Button
            key={label}
            size="small"
            onClick={() => void move(({ now }) => ({ now: now + days * DAY }))}
          >
            {label}
          </Button>
        ))}
        <Button size="small" onClick={() => void goToExpiry()}>
          To one minute before the next expiry
        </Button>
        <Button size="small" onClick={() => void move(({ runs }) => ({ runs: !runs }))}>
          {time.runs ? 'Let it stand still' : 'Let it run'}
        </Button>
      </div>
      <LiveStatus hidden>{said}</LiveStatus>
    </Section>
  );
}
