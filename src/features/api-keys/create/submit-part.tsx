import { Button } from '#src/ui/button.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useRetryWait } from '../use-retry-wait.ts';

/** The end of the form: how the last try failed, if it did, and the buttons. */
export function SubmitPart({
  failure,
  isUnsure,
  isPending,
  onTryAgain,
  onCancel,
}: {
  failure: Error | null;
  /** Whether a try may have made a key although no answer said so. */
  isUnsure: boolean;
  isPending: boolean;
  onTryAgain: () => void;
  onCancel: () => void;
}) {
  const wait = useRetryWait(failure);
  return (
    <>
      {failure && (
        <FailureNotice
          error={failure}
          attempt="create"
          wait={wait}
          isUnsure={isUnsure}
          isPending={isPending}
          onTryAgain={onTryAgain}
        >
          {isUnsure && (
            <p>
              “Try again” repeats what you sent, without changes made since. Change the form and
              press “Create”, and you ask for another key: you may then have two.
            </p>
          )}
        </FailureNotice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={isPending} held={wait !== null && wait > 0}>
          Create
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </>
  );
}
