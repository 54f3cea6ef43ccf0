import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { useRef, useState } from 'react';

/** Asked before Escape or a click outside would lose an edit. */
export function DiscardDialog({
  pageFocus,
  onDiscard,
  onKeep,
}: {
  /** What on the page opened the edit: focus goes there when the edit goes as well. */
  pageFocus: Element | null;
  onDiscard: () => void;
  onKeep: () => void;
}) {
  const keep = useRef<HTMLButtonElement>(null);
  const [editFocus] = useState(() => document.activeElement);

  function returnFocus() {
    const target = editFocus?.isConnected ? editFocus : pageFocus;
    return target instanceof HTMLElement ? target : null;
  }

  return (
    <Dialog
      role="alertdialog"
      title="Discard your changes?"
      description="Nothing has been saved yet."
      initialFocus={keep}
      returnFocus={returnFocus}
      onClose={onKeep}
    >
      <Actions>
        <Button variant="danger" onClick={onDiscard}>
          Discard changes
        </Button>
        <Button ref={keep} onClick={onKeep}>
          Keep editing
        </Button>
      </Actions>
    </Dialog>
  );
}
