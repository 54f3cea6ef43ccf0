import { codeOf } from '#src/api/api-error.ts';
import { errorWords } from '#src/api/error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** In place of the page, when it cannot be known whose it is: signed out, offline, or a fault. */
export function NoAccount({
  error,
  busy,
  onRetry,
}: {
  error: Error;
  busy: boolean;
  onRetry: () => void;
}) {
  const signedOut = codeOf(error) === 'unauthenticated';
  const words = errorWords(error, 'load');
  return (
    <div className="space-y-6">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        API keys
      </h1>
      <Notice
        tone={signedOut ? 'note' : 'danger'}
        title={words.title}
        actions={
          <Button busy={busy} onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <p>{signedOut ? 'Sign in to see your API keys, then try again.' : words.detail}</p>
      </Notice>
    </div>
  );
}
