import { errorWords } from '#src/api/error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';

/** In place of a dialog about a key that is still on its way, or that cannot be had. */
export function AbsentKeyDialog({ error, onClose }: { error: Error | null; onClose: () => void }) {
  const words = error && errorWords(error, 'load');
  return (
    <Dialog
      title={words?.title ?? 'Loading the key'}
      description={<p>{words?.detail ?? 'One moment.'}</p>}
      onClose={onClose}
    >
      {!words && <Skeleton className="mt-4 h-12 w-full" />}
      <Actions>
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </Dialog>
  );
}
