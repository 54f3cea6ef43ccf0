import { ApiError, codeOf, isOutcomeUnknown } from '#src/api/api-error.ts';
import { mintIdempotencyKey, useRegenerateKey } from '#src/api/key-mutations.ts';
import type { ApiKey, ApiKeySummary, RegenerateKeyRequest } from '#src/contract/api-key.ts';
import { useRef, useState } from 'react';
import { useSecretHolder } from '../secret/secret-context.tsx';

/**
 * One dialog's wish to regenerate a key. A try that may have worked is repeated as it was (NET-2);
 * after a refusal the next try is a new intent. The secret goes to its holder (SEC-2).
 */
export function useRegeneration(apiKey: ApiKey | ApiKeySummary, onDone: () => void) {
  const holder = useSecretHolder();
  const done = useRef(false);
  const [idempotencyKey, setIdempotencyKey] = useState(mintIdempotencyKey);
  const { mutate, variables, error, isPending } = useRegenerateKey(apiKey.id, (answer) => {
    done.current = true;
    holder.hold(apiKey.id, answer.secret);
  });
  const isUnsure = isOutcomeUnknown(error) || codeOf(error) === 'idempotency-in-flight';

  function attempt(body: RegenerateKeyRequest) {
    const intent = { body, revision: apiKey.revision, idempotencyKey };
    mutate(isUnsure && variables ? variables : intent, {
      onSuccess: onDone,
      onError: () => setIdempotencyKey(mintIdempotencyKey()),
    });
  }

  return { attempt, error, fieldProblem: fieldProblemOf(error), isPending, isUnsure, done };
}

/** What the server says of the one field there is, in its words. */
function fieldProblemOf(error: Error | null): string | undefined {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return undefined;
  return error.failure.problem.errors?.[0]?.detail;
}
