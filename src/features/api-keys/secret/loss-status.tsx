import { LiveStatus } from '#src/ui/live-status.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { useEffect } from 'react';
import { lossWords } from './loss-words.ts';
import type { SecretView } from './secret-holder.ts';

/** Says, for ears, that a secret was put away by itself; for eyes its card does, where it has one. */
export function LossStatus({ lost }: Pick<SecretView, 'lost'>) {
  const toast = useToast();
  const latest = lost.at(-1)?.loss;
  useEffect(() => {
    if (latest === 'deleted') toast(`${lossWords.deleted.title}. ${lossWords.deleted.detail}`);
  }, [toast, latest]);
  return (
    <LiveStatus hidden>
      {latest !== undefined && latest !== 'deleted' && lossWords[latest].title}
    </LiveStatus>
  );
}
