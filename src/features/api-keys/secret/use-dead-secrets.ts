import { accountQuery } from '#src/api/account.ts';
import { codeOf } from '#src/api/api-error.ts';
import { dropDeleted } from '#src/api/key-cache.ts';
import { keyQuery } from '#src/api/keys.ts';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SecretHolder, SecretView } from './secret-holder.ts';

const ASK_MS = 15_000;

/**
 * Asks now and then for the keys whose secrets are held, and puts away what can no longer be given
 * out as good: a key that elsewhere was regenerated, revoked or deleted, a session that has ended.
 */
export function useDeadSecrets(holder: SecretHolder, { held }: SecretView): void {
  const client = useQueryClient();
  const { error } = useQuery(accountQuery());
  const signedOut = codeOf(error) === 'unauthenticated';
  const answers = useQueries({
    queries: held.map(({ keyId }) => ({
      ...keyQuery(keyId),
      refetchInterval: ASK_MS,
      refetchOnWindowFocus: 'always' as const,
    })),
  });
  useEffect(() => {
    if (signedOut) holder.wipe('left');
  }, [holder, signedOut]);
  useEffect(() => {
    for (const [index, { data, error: failure }] of answers.entries()) {
      if (data) holder.heed(data);
      const keyId = held[index]?.keyId;
      if (keyId === undefined || codeOf(failure) !== 'not-found') continue;
      holder.lose(keyId, 'deleted');
      dropDeleted(client, keyId);
    }
  }, [client, holder, held, answers]);
}
