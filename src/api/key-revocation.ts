import { operations } from '#src/contract/operations.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepChanged, learnFromFailure } from './key-cache.ts';
import { write } from './write.ts';

/**
 * Revokes the key `id` (REV-1) as its revision, which is what is given, is known to be; a stale one
 * is refused (NET-3).
 */
export function useRevokeKey(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (revision: number) =>
      write(client, operations.revokeKey, { params: { id }, ifMatch: revision }),
    onSuccess: (key) => keepChanged(client, key),
    onError: (error) => learnFromFailure(client, error),
  });
}
