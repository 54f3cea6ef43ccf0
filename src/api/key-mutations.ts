import type {
  CreateKeyRequest,
  EditKeyRequest,
  KeyWithSecret,
  RegenerateKeyRequest,
} from '#src/contract/api-key.ts';
import { operations } from '#src/contract/operations.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dropDeleted, keepChanged, keepCreated, learnFromFailure } from './key-cache.ts';
import { write } from './write.ts';

/** Makes the name of one intent (NET-2): the same for every try of it, another for the next. */
export function mintIdempotencyKey(): string {
  return crypto.randomUUID();
}

/**
 * Creates a key. The answer, with the secret, goes to `onCreated` alone: the mutation's own result
 * is the key without it, so that no cache ever holds a secret (SEC-5).
 */
export function useCreateKey(onCreated: (answer: KeyWithSecret) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (intent: { body: CreateKeyRequest; idempotencyKey: string }) => {
      const answer = await write(client, operations.createKey, intent);
      keepCreated(client, answer.key);
      onCreated(answer);
      return answer.key;
    },
    onError: (error) => learnFromFailure(client, error),
  });
}

/** Edits the key `id` as its `revision` is known to be; a stale one is refused (NET-3). */
export function useEditKey(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, revision }: { body: EditKeyRequest; revision: number }) =>
      write(client, operations.editKey, { params: { id }, body, ifMatch: revision }),
    onSuccess: (key) => keepChanged(client, key),
    onError: (error) => learnFromFailure(client, error),
  });
}

/** Replaces the secret of the key `id`. The new one goes to `onRegenerated` alone (SEC-5). */
export function useRegenerateKey(id: string, onRegenerated: (answer: KeyWithSecret) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (intent: {
      body: RegenerateKeyRequest;
      revision: number;
      idempotencyKey: string;
    }) => {
      const { body, revision, idempotencyKey } = intent;
      const request = { params: { id }, body, ifMatch: revision, idempotencyKey };
      const answer = await write(client, operations.regenerateKey, request);
      keepChanged(client, answer.key);
      onRegenerated(answer);
      return answer.key;
    },
    onError: (error) => learnFromFailure(client, error),
  });
}

/** Deletes the key `id` (DEL-1); one that is gone already counts as deleted (DEL-2). */
export function useDeleteKey(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => write(client, operations.deleteKey, { params: { id } }),
    onSuccess: () => dropDeleted(client, id),
    onError: (error) => learnFromFailure(client, error),
  });
}
