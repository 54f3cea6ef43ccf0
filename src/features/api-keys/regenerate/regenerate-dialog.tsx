import { useOwnId } from '#src/lib/use-own-id.ts';
import { useKnownKey } from '#src/api/known-key.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { useState } from 'react';
import { AbsentKeyDialog } from '../absent-key-dialog.tsx';
import { CannotDialog } from '../cannot-dialog.tsx';
import { ExpiryField } from '../create/expiry-field.tsx';
import { findExpiryProblem, initialExpiry, toExpiryChoice } from '../create/expiry-values.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Moment } from '../list/moment.tsx';
import { useServerNow } from '../list/use-server-now.ts';
import { nameWord } from '../policy-words.ts';
import { copyButtonId } from '../secret/secret-region.tsx';
import { useRetryWait } from '../use-retry-wait.ts';
import { asksForExpiry, regeneratedExpiry } from './regenerated-expiry.ts';
import { useRegeneration } from './use-regeneration.ts';

interface RegenerateDialogProps {
  keyId: string;
  policy: GalleryPolicy;
  onClose: () => void;
  /** The new secret is held. */
  onDone: () => void;
}

/** "Regenerate NAME?", for the key with the given ID. */
export function RegenerateDialog({ keyId, policy, onClose, onDone }: RegenerateDialogProps) {
  const { apiKey, error } = useKnownKey(keyId);
  if (!apiKey) return <AbsentKeyDialog error={error} onClose={onClose} />;
  return apiKey.regenerable ? (
    <Confirm apiKey={apiKey} policy={policy} onClose={onClose} onDone={onDone} />
  ) : (
    <CannotDialog apiKey={apiKey} verb="regenerated" onClose={onClose} />
  );
}

interface ConfirmProps extends Omit<RegenerateDialogProps, 'keyId'> {
  apiKey: ApiKey | ApiKeySummary;
}

function Confirm({ apiKey, policy, onClose, onDone }: ConfirmProps) {
  const now = useServerNow();
  const expiryId = useOwnId();
  const [expiry, setExpiry] = useState(() => initialExpiry(policy.expiry));
  const [problem, setProblem] = useState<string | null>(null);
  const regeneration = useRegeneration(apiKey, onDone);
  const { error, fieldProblem, isPending, isUnsure } = regeneration;
  const asks = asksForExpiry(apiKey, policy, now);
  const failure = asks && fieldProblem ? null : error;
  const wait = useRetryWait(failure);

  function press() {
    const found = asks ? findExpiryProblem(policy.expiry, expiry) : null;
    setProblem(found);
    if (found !== null) document.getElementById(expiryId)?.focus();
    else regeneration.attempt(asks ? { expiry: toExpiryChoice(policy.expiry, expiry) } : {});
  }

  return (
    <Dialog
      title={
        <>
          Regenerate <bdi>{apiKey.name}</bdi>?
        </>
      }
      description={
        <>
          <p>
            You get a new secret, and the old one stops working at once. Whatever uses this key must
            be given the new secret.
          </p>
          <p>
            {!asks && <NewExpiry expiry={regeneratedExpiry(apiKey, policy, now)} now={now} />}
            Its {keptOf(policy)} stay the same.
          </p>
        </>
      }
      canClose={() => !isPending}
      onClose={onClose}
      returnFocus={() =>
        regeneration.done.current ? document.getElementById(copyButtonId(apiKey.id)) : null
      }
    >
      {asks && (
        <div className="mt-4">
          <ExpiryField
            id={expiryId}
            policy={policy.expiry}
            value={expiry}
            now={now}
            error={problem ?? fieldProblem}
            onChange={setExpiry}
          />
        </div>
      )}
      {failure && (
        <FailureNotice
          error={failure}
          attempt="regenerate"
          wait={wait}
          isUnsure={isUnsure}
          className="mt-4"
        />
      )}
      <Actions>
        <Button variant="primary" busy={isPending} held={wait !== null && wait > 0} onClick={press}>
          {isUnsure ? 'Try again' : 'Regenerate'}
        </Button>
        <Button aria-disabled={isPending} onClick={() => !isPending && onClose()}>
          Cancel
        </Button>
      </Actions>
    </Dialog>
  );
}

/** What a key keeps (REG-2), of what keys have in this gallery. */
function keptOf(policy: GalleryPolicy): string {
  const name = nameWord(policy);
  return policy.subjectsRequired ? `${name}, owner, scopes and packages` : `${name} and owner`;
}

/** The expiry that the key will have (REG-3), in ms; `null` for never. */
function NewExpiry({ expiry, now }: { expiry: number | null; now: number }) {
  if (expiry === null) return 'The key will not expire. ';
  return (
    <>
      The key will then expire on{' '}
      <strong className="font-semibold">
        <Moment at={new Date(expiry).toISOString()} now={now} />
      </strong>
      .{' '}
    </>
  );
}
