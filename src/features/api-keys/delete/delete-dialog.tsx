import { isOutcomeUnknown } from '#src/api/api-error.ts';
import { useDeleteKey } from '#src/api/key-mutations.ts';
import { useKnownKey } from '#src/api/known-key.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { useRef, useState } from 'react';
import { AbsentKeyDialog } from '../absent-key-dialog.tsx';
import { CannotDialog } from '../cannot-dialog.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { neighbourHeading } from '../list/card-focus.ts';
import { useSecretHolder } from '../secret/secret-context.tsx';
import { useRetryWait } from '../use-retry-wait.ts';

interface Endings {
  onClose: () => void;
  /** The key is gone. */
  onDone: () => void;
}

/** "Delete NAME?", for the key with the given ID. */
export function DeleteDialog({ keyId, ...endings }: { keyId: string } & Endings) {
  const { apiKey, error } = useKnownKey(keyId);
  if (!apiKey) return <AbsentKeyDialog error={error} onClose={endings.onClose} />;
  return apiKey.deletable ? (
    <Confirm id={keyId} name={apiKey.name} {...endings} />
  ) : (
    <CannotDialog apiKey={apiKey} verb="deleted" onClose={endings.onClose} />
  );
}

function Confirm({ id, name, onClose, onDone }: { id: string; name: string } & Endings) {
  const cancel = useRef<HTMLButtonElement>(null);
  const neighbour = useRef<HTMLElement>(null);
  const holder = useSecretHolder();
  const say = useToast();
  const remove = useDeleteKey(id);
  const wait = useRetryWait(remove.error);
  // Whether a try may have worked although no answer said so; later refusals do not tell.
  const [isUnsure, setUnsure] = useState(false);
  const deleted = (
    <>
      <bdi>{name}</bdi> was deleted
    </>
  );

  function press() {
    neighbour.current = neighbourHeading(id);
    remove.mutate(undefined, {
      onSuccess: () => {
        holder.dismiss(id);
        say(deleted);
        onDone();
      },
      onError: (error) => {
        neighbour.current = null;
        setUnsure((before) => before || isOutcomeUnknown(error));
      },
    });
  }

  return (
    <Dialog
      role="alertdialog"
      title={
        <>
          Delete <bdi>{name}</bdi>?
        </>
      }
      description={
        <p>
          Whatever uses this key can no longer publish. There is no recovery: a deleted key cannot
          be brought back.
        </p>
      }
      initialFocus={cancel}
      returnFocus={() => neighbour.current}
      canClose={() => !remove.isPending}
      onClose={onClose}
    >
      {remove.error && (
        <FailureNotice
          error={remove.error}
          attempt="delete"
          wait={wait}
          isUnsure={isUnsure}
          className="mt-4"
        />
      )}
      <Actions>
        <Button
          variant="danger"
          busy={remove.isPending}
          held={wait !== null && wait > 0}
          onClick={press}
        >
          {isUnsure ? 'Try again' : 'Delete key'}
        </Button>
        <Button
          ref={cancel}
          aria-disabled={remove.isPending}
          onClick={() => !remove.isPending && onClose()}
        >
          Cancel
        </Button>
      </Actions>
    </Dialog>
  );
}
