import { errorWords } from '#src/api/error-words.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { openInAddress } from '#src/lib/address.ts';
import { useToast } from '#src/ui/toast.tsx';
import { useQueryClient } from '@tanstack/react-query';

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
    if (!like) {
      openInAddress({ create: '' });
      return;
    }
    try {
      const { openAnother } = await import('./open-another.ts');
      await openAnother(like, client);
    } catch (error) {
      const { title, detail } = errorWords(error, 'load');
      say(`${title}. ${detail}`);
    }
  };
}
