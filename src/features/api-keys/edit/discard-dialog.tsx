import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';

/** Asked before Escape or a click outside would lose an edit. */
export function DiscardDialog({
  onDiscard,
  onKeep,
}: {
  onDiscard: () => void;
  onKeep: () => void;
}) {
  return (
    <Dialog
      role="alertdialog"
      title="Discard your changes?"
      description="Nothing has been saved yet."
      onClose={onKeep}
    >
      <Actions>
        <Button onClick={onKeep}>Keep editing</Button>
        <Button variant="danger" onClick={onDiscard}>
          Discard changes
        </Button>
      </Actions>
    </Dialog>
  );
}
