import { codeOf } from '#src/api/api-error.ts';
import { useKnownKey } from '#src/api/known-key.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { useRef, useState } from 'react';
import { AbsentKeyDialog } from '../absent-key-dialog.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { cardHeading } from '../list/card-focus.ts';
import { useServerNow } from '../list/use-server-now.ts';
import { useSecretHolder } from '../secret/secret-context.tsx';
import { useRetryWait } from '../use-retry-wait.ts';
import { NewerKey } from './newer-key.tsx';
import { RevokedDialog } from './revoked-dialog.tsx';
import { useRevocation } from './use-revocation.ts';

interface Surroundings {
  policy: GalleryPolicy;
  onClose: () => void;
  /** The key is revoked. */
  onDone: () => void;
}

/** "Revoke NAME?", for the key with the given ID. */
export function RevokeDialog({ keyId, ...surroundings }: { keyId: string } & Surroundings) {
  const { apiKey, error } = useKnownKey(keyId);
  if (apiKey) return <Confirm apiKey={apiKey} {...surroundings} />;
  return <AbsentKeyDialog error={error} onClose={surroundings.onClose} />;
}

interface ConfirmProps extends Surroundings {
  apiKey: ApiKey | ApiKeySummary;
}

function Confirm({ apiKey, policy, onClose, onDone }: ConfirmProps) {
  const { id, name } = apiKey;
  const now = useServerNow();
  const holder = useSecretHolder();
  const say = useToast();
  const cancel = useRef<HTMLButtonElement>(null);
  const isDone = useRef(false);
  // As it was when the owner came: what this dialog revokes it does not report as news.
  const [earlier] = useState(apiKey.revocation);
  const { revoke, error, newer, isUnsure, isPending } = useRevocation(apiKey, () => {
    isDone.current = true;
    holder.dismiss(id);
    say(
      <>
        <bdi>{name}</bdi> was revoked
      </>,
    );
    onDone();
  });
  const failure = newer ? null : error;
  const wait = useRetryWait(failure);

  if (earlier) {
    return <RevokedDialog name={name} revocation={earlier} now={now} onClose={onClose} />;
  }
  return (
    <Dialog
      role="alertdialog"
      title={
        <>
          Revoke <bdi>{name}</bdi>?
        </>
      }
      description={
        <>
          <p>Its secret is refused at once, wherever it is used.</p>
          <p>
            The key stays in your list with its configuration.{' '}
            {apiKey.regenerable
              ? 'It can be regenerated later, which gives it a new secret.'
              : 'It cannot be regenerated.'}
          </p>
        </>
      }
      initialFocus={cancel}
      returnFocus={() => (isDone.current ? cardHeading(id) : null)}
      canClose={() => !isPending}
      onClose={onClose}
    >
      {failure && (
        <FailureNotice
          error={failure}
          attempt="revoke"
          wait={wait}
          isUnsure={isUnsure}
          className="mt-4"
        />
      )}
      {newer && <NewerKey apiKey={newer} policy={policy} now={now} />}
      <Actions>
        {codeOf(error) !== 'not-found' && (
          <Button
            variant="danger"
            busy={isPending}
            held={wait !== null && wait > 0}
            onClick={revoke}
          >
            {isUnsure ? 'Try again' : 'Revoke key'}
          </Button>
        )}
        <Button ref={cancel} aria-disabled={isPending} onClick={() => !isPending && onClose()}>
          Cancel
        </Button>
      </Actions>
    </Dialog>
  );
}
