import type { ActivityEntry } from '#src/contract/key-use.ts';
import { Badge } from '#src/ui/badge.tsx';
import { Moment } from '../list/moment.tsx';
import { describeEntry } from './activity-words.ts';

/** One thing that was done with a key or to it (USE-8). */
export function ActivityLine({ entry, now }: { entry: ActivityEntry; now: number }) {
  const { at, packageId, allowed } = entry;
  const { headline, more } = describeEntry(entry);
  return (
    <li tabIndex={-1} className="space-y-0.5 py-2.5 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium [overflow-wrap:anywhere]">
        <span className="min-w-0">{headline}</span>
        {packageId !== null && <bdi className="min-w-0 font-mono font-normal">{packageId}</bdi>}
        {(packageId !== null || !allowed) && (
          <Badge tone={allowed ? 'success' : 'danger'} icon={allowed ? 'check-circle' : 'blocked'}>
            {allowed ? 'Allowed' : 'Refused'}
          </Badge>
        )}
      </p>
      {more !== null && <p className="[overflow-wrap:anywhere]">{more}</p>}
      <p className="text-muted">
        {/* The clocks may differ by a little: what has happened is never in the future. */}
        <Moment at={at} now={Math.max(now, Date.parse(at))} />
      </p>
    </li>
  );
}
