import { errorWords } from '#src/api/error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions } from '#src/ui/dialog.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';

/** In place of a form about a key that is on its way, or did not come. */
export function LoadingKey({
  error,
  onTryAgain,
  onClose,
}: {
  error: Error | null;
  onTryAgain: () => void;
  onClose: () => void;
}) {
  const words = error && errorWords(error, 'load');
  return (
    <div className="mt-4 space-y-3">
      {words ? (
        <Notice tone="danger" title={words.title} headingLevel={3} announce>
          <p>{words.detail}</p>
        </Notice>
      ) : (
        <>
          <span className="sr-only">Loading the key…</span>
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-48 w-full" />
        </>
      )}
      <Actions>
        {words?.tryAgain && <Button onClick={onTryAgain}>Try again</Button>}
        <Button onClick={onClose}>Cancel</Button>
      </Actions>
    </div>
  );
}
