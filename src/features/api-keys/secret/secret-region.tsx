import { latePart } from '#src/lib/late-part.tsx';
import { useOwnId } from '#src/lib/use-own-id.ts';
import { keyQuery } from '#src/api/keys.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { Icon } from '#src/ui/icons.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { CopyAsMenu } from './copy-as-menu.tsx';
import { CopyAdvice, CopyOutcome, type Outcome } from './copy-outcome.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { useSecretHolder, useSecretView } from './secret-context.tsx';
import { writeClipboard } from './write-clipboard.ts';

const discard = latePart(async () => (await import('./discard-dialog.tsx')).DiscardDialog);

/** Where focus goes once a key has been made or regenerated. */
export function copyButtonId(keyId: string): string {
  return `copy-${keyId}`;
}

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
  const client = useQueryClient();
  const holder = useSecretHolder();
  const view = useSecretView();
  const titleId = useOwnId();
  const copyButton = useRef<HTMLButtonElement>(null);
  const [latest, setLatest] = useState<{ outcome: Outcome; nth: number | undefined }>();
  const [asking, setAsking] = useState(false);
  const held = view.held.find((one) => one.keyId === keyId);
  const nth = held?.nth;
  // What became of the secret before says nothing of this one.
  const outcome = latest?.nth === nth ? latest?.outcome : undefined;

  useEffect(() => {
    copyButton.current?.focus();
    discard.preload();
  }, []);

  async function report(copying: Promise<boolean | void>, success: Outcome) {
    setLatest(undefined);
    try {
      if ((await copying) !== false) setLatest({ outcome: success, nth });
    } catch {
      setLatest({ outcome: 'refused', nth });
    }
  }

  async function copyKey() {
    await report(holder.copy(keyId, writeClipboard), 'key');
    // Whether what was copied still works is asked at once.
    await client.invalidateQueries({ queryKey: keyQuery(keyId).queryKey });
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
          onClick={() => void copyKey()}
        >
          <Icon name="copy" />
          Copy
        </Button>
        <CopyAsMenu onChoose={(text) => void report(writeClipboard(text), 'command')} />
        <CopyOutcome outcome={outcome} />
        <Button className="sm:ml-auto" onClick={() => (held?.copied ? putAway() : setAsking(true))}>
          Done
        </Button>
      </div>
      <CopyAdvice outcome={outcome} />
      <p>You will not be able to copy it again after you leave or refresh this page.</p>
      <IdleWarning
        ending={view.ending}
        onStay={() => {
          holder.extend();
          copyButton.current?.focus();
        }}
      />
      {asking && (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <discard.Part
              onKeep={() => setAsking(false)}
              onDiscard={putAway}
              returnFocus={() => (copyButton.current ? null : afterwards())}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </section>
  );
}
