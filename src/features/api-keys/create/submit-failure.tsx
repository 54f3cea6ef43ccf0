import { isOutcomeUnknown } from '#src/api/api-error.ts';
import { errorWords } from '#src/api/error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** A failure that is about no field: what happened, what is still true, and what to do. */
export function SubmitFailure({
  error,
  isPending,
  onTryAgain,
}: {
  error: Error;
  isPending: boolean;
  onTryAgain: () => void;
}) {
  const { title, detail, tryAgain } = errorWords(error, 'create');
  return (
    <Notice
      tone={isOutcomeUnknown(error) ? 'warning' : 'danger'}
      title={title}
      headingLevel={3}
      announce
      actions={
        tryAgain && (
          <Button busy={isPending} onClick={onTryAgain}>
            Try again
          </Button>
        )
      }
    >
      <p>{detail}</p>
      {isOutcomeUnknown(error) && (
        <p>“Try again” repeats what you sent, without changes made since.</p>
      )}
    </Notice>
  );
}
