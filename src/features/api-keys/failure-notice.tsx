import { ApiError, isOutcomeUnknown } from '#src/api/api-error.ts';
import { errorWords } from '#src/api/error-words.ts';
import { failed } from '#src/api/problem-words.ts';
import { useOnline } from '#src/lib/use-online.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { ReactNode } from 'react';
import { FailureDetail, type FailureDetailProps } from './failure-detail.tsx';

/** A failure that is about no field: what happened, what is still true, and what to do. */
export function FailureNotice({
  error,
  isPending = false,
  onTryAgain,
  children,
  className = '',
  ...detail
}: FailureDetailProps & {
  isPending?: boolean;
  /** Absent where another button is the one to try again with. */
  onTryAgain?: () => void;
  children?: ReactNode;
  className?: string;
}) {
  const { attempt, wait, isUnsure = false } = detail;
  const { title, tryAgain } = errorWords(error, attempt);
  const online = useOnline();
  const wasOffline = error instanceof ApiError && error.failure.kind === 'offline' && online;
  // Of this try that is so; of an earlier one it is not known.
  const happened = isUnsure && title === failed[attempt] ? 'This try did not work' : title;
  return (
    <Notice
      tone={attempt !== 'load' && isOutcomeUnknown(error) ? 'warning' : 'danger'}
      title={wasOffline ? 'You were offline' : happened}
      headingLevel={3}
      announce
      className={className}
      actions={
        tryAgain &&
        onTryAgain && (
          <Button
            size="small"
            busy={isPending}
            held={wait !== null && wait > 0}
            onClick={onTryAgain}
          >
            Try again
          </Button>
        )
      }
    >
      <FailureDetail error={error} {...detail} />
      {children}
    </Notice>
  );
}
