import { isOutcomeUnknown } from '#src/api/api-error.ts';
import { errorWords } from '#src/api/error-words.ts';
import { type Attempt, stillTrue } from '#src/api/problem-words.ts';
import { Countdown } from '#src/ui/countdown.tsx';

export interface FailureDetailProps {
  error: Error;
  attempt: Attempt;
  /** The seconds to wait before another try, by `useRetryWait`; `null` where none are asked for. */
  wait: number | null;
  /** Whether an earlier try of the same may have worked: then nothing is known to be as it was. */
  isUnsure?: boolean;
}

/** What is still true after a failure, and what to do, also how long to wait before that. */
export function FailureDetail({ error, attempt, wait, isUnsure = false }: FailureDetailProps) {
  const still =
    isUnsure && !isOutcomeUnknown(error)
      ? "We still don't know whether your earlier try worked."
      : stillTrue[attempt];
  if (wait !== null) {
    return (
      <p>
        {still} <Countdown seconds={wait} />
      </p>
    );
  }
  return <p>{errorWords(error, attempt).detail.replace(stillTrue[attempt], still)}</p>;
}
