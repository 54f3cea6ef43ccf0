import type { ActivityEntry } from '#src/contract/key-use.ts';
import { formatMoment } from '#src/lib/format-time.ts';
import { Badge } from '#src/ui/badge.tsx';
import { Ago } from '../list/moment.tsx';
import { nameDeed } from './activity-words.ts';

/** One thing that was done with a key or to it (USE-8). */
export function ActivityLine({ entry, now }: { entry: ActivityEntry; now: number }) {
  const { at, packageId, allowed, rule, detail } = entry;
  const isUse = packageId !== null;
  return (
    <li tabIndex={-1} className="space-y-0.5 py-2.5 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="font-medium">{nameDeed(entry)}</span>
        {isUse && <bdi className="min-w-0 font-mono [overflow-wrap:anywhere]">{packageId}</bdi>}
        {(isUse || !allowed) && (
          <Badge tone={allowed ? 'success' : 'danger'} icon={allowed ? 'check-circle' : 'blocked'}>
            {allowed ? 'Allowed' : 'Refused'}
          </Badge>
        )}
      </p>
      {!(isUse && allowed) && (
        <p className="[overflow-wrap:anywhere]">
          {detail}
          {rule !== null && <span className="text-muted"> (rule {rule})</span>}
        </p>
      )}
      <p className="text-muted">
        {formatMoment(at)} (<Ago at={at} now={now} />)
      </p>
    </li>
  );
}
