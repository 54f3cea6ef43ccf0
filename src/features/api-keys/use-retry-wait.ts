import { ApiError } from '#src/api/api-error.ts';
import { useSecondsLeft } from '#src/lib/use-seconds-left.ts';

/**
 * The seconds that a failure asks to wait before the next try, counting down to 0; `null` where it
 * asks for none (no 429, or one whose `Retry-After` says nothing).
 */
export function useRetryWait(error: Error | null): number | null {
  const wait = error instanceof ApiError && error.failure.kind === 'problem' ? error.failure : null;
  const asked = wait?.code === 'too-many-requests' ? wait.retryAfter : null;
  const left = useSecondsLeft(error, asked ?? 0);
  return asked === null ? null : left;
}
