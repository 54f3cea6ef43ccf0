import { ApiError } from '#src/api/api-error.ts';
import { mintIdempotencyKey, useRegenerateKey } from '#src/api/key-mutations.ts';
import type { ApiKey, ApiKeySummary, RegenerateKeyRequest } from '#src/contract/api-key.ts';
import { useRef, useState } from 'react';
import { isRefusedForGood, mayHaveWorked } from '../create/intent.ts';
import { useSecretHolder } from '../secret/secret-context.tsx';

interface Try {
  body: RegenerateKeyRequest;
  revision: number;
  idempotencyKey: string;
}

/**
 * One dialog's wish to regenerate a key. A try that may have worked is repeated as it was (NET-2),
 * until the gallery answers it for good; then the next try is a new intent. The secret goes to its
 * holder (SEC-2).
 */
export function useRegeneration(apiKey: ApiKey | ApiKeySummary, onDone: () => void) {
  const holder = useSecretHolder();
  const done = useRef(false);
  // A second click comes before the first one has been rendered as pending.
  const sending = useRef(false);
  const [unsure, setUnsure] = useState<Try | null>(null);
  const { mutate, error, isPending } = useRegenerateKey(apiKey.id, (answer) => {
    done.current = true;
    holder.hold(answer.key, answer.secret);
  });

  function attempt(body: RegenerateKeyRequest) {
    if (sending.current) return;
    sending.current = true;
    const fresh = { body, revision: apiKey.revision, idempotencyKey: mintIdempotencyKey() };
    const intent = unsure ?? fresh;
    mutate(intent, {
      onSuccess: onDone,
      onError: (failure) => {
        if (mayHaveWorked(failure)) setUnsure(intent);
        else if (isRefusedForGood(failure)) setUnsure(null);
      },
      onSettled: () => {
        sending.current = false;
      },
    });
  }

  const isUnsure = unsure !== null;
  return { attempt, error, fieldProblem: fieldProblemOf(error), isPending, isUnsure, done };
}

/** What the server says of the one field there is, in its words. */
function fieldProblemOf(error: Error | null): string | undefined {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return undefined;
  return error.failure.problem.errors?.[0]?.detail;
}
