import { ApiError, isOutcomeUnknown } from '#src/api/api-error.ts';
import { useRevokeKey } from '#src/api/key-revocation.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { useRef, useState } from 'react';

/**
 * One dialog's wish to revoke a key, in the revision that its owner sees (NET-3). It has come true
 * as well where the key turns out to be revoked already: in another tab, or by a try of which the
 * answer was lost. `newer` is the key as it is now, where it was changed otherwise; `isUnsure`
 * tells whether a try may have worked although no answer said so.
 */
export function useRevocation(apiKey: ApiKey | ApiKeySummary, onRevoked: () => void) {
  // A second click comes before the first one has been rendered as pending.
  const sending = useRef(false);
  const [isUnsure, setUnsure] = useState(false);
  const { mutate, error, isPending } = useRevokeKey(apiKey.id);

  function revoke() {
    if (sending.current) return;
    sending.current = true;
    mutate(apiKey.revision, {
      onSuccess: onRevoked,
      onError: (failure) => {
        const newer = newerKey(failure);
        if (newer?.revocation) onRevoked();
        setUnsure((before) => (before || isOutcomeUnknown(failure)) && !newer);
      },
      onSettled: () => {
        sending.current = false;
      },
    });
  }

  return { revoke, error, newer: newerKey(error), isUnsure, isPending };
}

/** The key as it is stored now, where the one that was sent is stale. */
function newerKey(error: Error | null): ApiKey | undefined {
  const isProblem = error instanceof ApiError && error.failure.kind === 'problem';
  return isProblem && error.failure.code === 'stale' ? error.failure.problem.current : undefined;
}
