import { LiveStatus } from '#src/ui/live-status.tsx';
import { useEffect, useRef, useState } from 'react';

/**
 * Says, for ears only, which keys have expired since the page was opened; nothing on load. The
 * banner shows them to eyes (WRN-1).
 */
export function LapseStatus({ expired }: { expired: readonly { id: string; name: string }[] }) {
  const known = useRef(new Set(expired.map(({ id }) => id)));
  const [news, setNews] = useState('');
  useEffect(() => {
    const fresh = expired.filter(({ id }) => !known.current.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) known.current.add(id);
    setNews(`Expired just now: ${fresh.map(({ name }) => name).join(', ')}`);
  }, [expired]);
  return <LiveStatus hidden>{news}</LiveStatus>;
}
