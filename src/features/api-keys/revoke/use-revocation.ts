import { ApiError } from '#src/api/api-error.ts';
import { useRevokeKey } from '#src/api/key-revocation.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { useRef } from 'react';

/**
 * One dialog's wish to revoke a key, in the revision that its owner sees (NET-3). It has come true
 * as well where the key turns out to be revoked already: in another tab, or by a try of which the
 * answer was lost. `newer` is the key as it is now, where it was changed otherwise.
 */
export function useRevocation(apiKey: ApiKey | ApiKeySummary, onRevoked: () => void) {
  // A second click comes before the first one has been rendered as pending.
  const sending = useRef(false);
  const { mutate, error, isPending } = useRevokeKey(apiKey.id);

  function revoke() {
    if (sending.current) return;
    sending.current = true;
    mutate(apiKey.revision, {
      onSuccess: onRevoked,
      onError: (failure) => {
        if (newerKey(failure)?.revocation) onRevoked();
      },
      onSettled: () => {
        sending.current = false;
      },
    });
  }

  const newer = newerKey(error);
  const cameTrue = Boolean(newer?.revocation);
  return cameTrue
    ? { revoke, error: null, newer: undefined, isPending }
    : { revoke, error, newer, isPending };
}

/** The key as it is stored now, where the one that was sent is stale. */
function newerKey(error: Error | null): ApiKey | undefined {
  const isProblem = error instanceof ApiError && error.failure.kind === 'problem';
  return isProblem && error.failure.code === 'stale' ? error.failure.problem.current : undefined;
}
