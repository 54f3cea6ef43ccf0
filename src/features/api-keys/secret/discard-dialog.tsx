import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { useRef } from 'react';

/** Asks before a secret that has not been copied is put away. */
export function DiscardDialog({
  onKeep,
  onDiscard,
  returnFocus,
}: {
  onKeep: () => void;
  onDiscard: () => void;
  returnFocus: () => HTMLElement | null;
}) {
  const keep = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      role="alertdialog"
      title="Put the key away without copying it?"
      description={
        <p>
          You have not copied it yet and will not be able to do so later. To get another you would
          have to regenerate the key.
        </p>
      }
      initialFocus={keep}
      returnFocus={returnFocus}
      onClose={onKeep}
    >
      <Actions>
        <Button variant="danger" onClick={onDiscard}>
          Put it away
        </Button>
        <Button ref={keep} onClick={onKeep}>
          Keep it here
        </Button>
      </Actions>
    </Dialog>
  );
}
