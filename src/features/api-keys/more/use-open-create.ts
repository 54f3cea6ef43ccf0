import { errorWords } from '#src/api/error-words.ts';
import { keyQuery } from '#src/api/keys.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { openInAddress } from '#src/lib/address.ts';
import { useToast } from '#src/ui/toast.tsx';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { anotherLikeThis } from './another-like-this.ts';

/**
 * Opens the form for a new key, filled in like `like` if that is given. A form that is open already
 * keeps its draft: then, and where the whole of `like` cannot be had, a toast says why not.
 */
export function useOpenCreate() {
  const client = useQueryClient();
  const say = useToast();

  return async (like?: ApiKey | ApiKeySummary): Promise<void> => {
    if (new URLSearchParams(window.location.search).has('create')) {
      say('Create or cancel the key that you have begun first.');
      return;
    }
    try {
      openInAddress(like ? anotherLikeThis(await whole(like, client)) : { create: '' });
    } catch (error) {
      const { title, detail } = errorWords(error, 'load');
      say(`${title}. ${detail}`);
    }
  };
}

/** A key with all its package IDs; what a summary leaves out is asked for. */
async function whole(key: ApiKey | ApiKeySummary, client: QueryClient) {
  const { subjects } = key;
  const isPart = 'packageCount' in subjects && subjects.packages.length < subjects.packageCount;
  return isPart ? client.fetchQuery({ ...keyQuery(key.id), staleTime: 0 }) : key;
}
