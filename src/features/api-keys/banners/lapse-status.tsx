import type { Overview } from '#src/contract/key-list.ts';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { useEffect, useRef, useState } from 'react';

/**
 * Says, for ears only, which keys have expired since the page was opened; nothing on load. The
 * banner shows them to eyes (WRN-1). The overview names only so many: one that moves up among them
 * since another was dealt with is no news.
 */
export function LapseStatus({ overview: { expired, counts } }: { overview: Overview }) {
  const [known] = useState(() => new Set(expired.map(({ id }) => id)));
  const countBefore = useRef(counts.expired);
  const [news, setNews] = useState('');
  useEffect(() => {
    const fresh = expired.filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    const isMore = counts.expired > countBefore.current;
    countBefore.current = counts.expired;
    if (isMore && fresh.length > 0)
      setNews(`Now expired: ${fresh.map(({ name }) => name).join(', ')}`);
  }, [expired, counts, known]);
  return <LiveStatus hidden>{news}</LiveStatus>;
}
