import { Button } from '#src/ui/button.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { Icon } from '#src/ui/icons.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useSecretHolder, useSecretView } from './secret-context.tsx';
import { writeClipboard } from './write-clipboard.ts';

const loadDiscard = () => import('./discard-dialog.tsx');
const DiscardDialog = lazy(async () => ({ default: (await loadDiscard()).DiscardDialog }));

/** Where focus goes once a key has been made or regenerated. */
export function copyButtonId(keyId: string): string {
  return `copy-${keyId}`;
}

type Outcome = 'none' | 'copied' | 'refused';

/**
 * The region in which a key's secret can be copied (SEC-2), for as long as it is held. The dots
 * stand for it; the value itself is never rendered. `afterwards` gives where focus goes when the
 * region is put away.
 */
export function SecretRegion({
  keyId,
  afterwards,
}: {
  keyId: string;
  afterwards: () => HTMLElement | null;
}) {
  const holder = useSecretHolder();
  const view = useSecretView();
  const titleId = useId();
  const copyButton = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [asking, setAsking] = useState(false);
  const copied = view.held.some((one) => one.keyId === keyId && one.copied);

  useEffect(() => copyButton.current?.focus(), []);

  async function copy() {
    setOutcome('none');
    try {
      await holder.copy(keyId, writeClipboard);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }

  function putAway() {
    holder.dismiss(keyId);
    sendFocus(afterwards());
  }

  return (
    <section
      aria-labelledby={titleId}
      className="mt-3 flex flex-col gap-2 rounded-lg border border-success-line bg-success-soft p-3"
    >
      <h4 id={titleId} className="font-semibold text-success">
        Copy your new key
      </h4>
      <div className="flex flex-wrap items-center gap-2">
        <span
          aria-hidden="true"
          className="min-w-0 overflow-hidden rounded-md border border-line bg-surface px-3 py-1.5 font-mono tracking-widest text-muted select-none"
        >
          {'•'.repeat(20)}
        </span>
        <Button
          ref={copyButton}
          id={copyButtonId(keyId)}
          variant="primary"
          onClick={() => void copy()}
        >
          <Icon name="copy" />
          Copy
        </Button>
        <Button
          onClick={() => (copied ? putAway() : setAsking(true))}
          onPointerEnter={() => void loadDiscard()}
          onFocus={() => void loadDiscard()}
        >
          Done
        </Button>
        <LiveStatus className="font-medium">
          {outcome === 'copied' && (
            <span className="flex items-center gap-1.5 text-success">
              <Icon name="check" />
              Copied
            </span>
          )}
          {outcome === 'refused' && (
            <span className="flex items-center gap-1.5 text-danger">
              <Icon name="error" />
              Could not copy
            </span>
          )}
        </LiveStatus>
      </div>
      {outcome === 'refused' && (
        <p>
          Your browser did not let the page use the clipboard. The key is still here: allow it, then
          press Copy again.
        </p>
      )}
      <p>You will not be able to copy it again after you leave or refresh this page.</p>
      <LiveStatus className="empty:absolute">
        {view.ending && 'Nobody seems to be here: in a minute this key will be put away.'}
      </LiveStatus>
      {view.ending && (
        <Button size="small" className="self-start" onClick={() => holder.extend()}>
          Keep it for ten more minutes
        </Button>
      )}
      {asking && (
        <Suspense>
          <DiscardDialog
            onKeep={() => setAsking(false)}
            onDiscard={putAway}
            returnFocus={() => (copyButton.current ? null : afterwards())}
          />
        </Suspense>
      )}
    </section>
  );
}
