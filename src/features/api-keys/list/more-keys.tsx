import { errorWords } from '#src/api/error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** The foot of a list that goes on: how much of it is shown, and the button for more. */
export function MoreKeys({
  shown,
  total,
  busy,
  error,
  onMore,
}: {
  shown: number;
  /** Of all keys, where that is known. */
  total: number | null;
  busy: boolean;
  error: Error | null;
  onMore: () => void;
}) {
  const words = error && errorWords(error, 'load');
  return (
    <div className="space-y-4 border-t border-line p-4">
      {words && (
        <Notice tone="danger" headingLevel={3} title={words.title} announce>
          <p>{words.detail}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2">
        <span className="text-muted">
          Showing {shown.toLocaleString('en')}
          {total !== null && ` of ${total.toLocaleString('en')}`}
        </span>
        <Button busy={busy} onClick={onMore}>
          Show more keys
        </Button>
      </div>
    </div>
  );
}
