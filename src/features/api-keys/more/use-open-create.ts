import { errorWords } from '#src/api/error-words.ts';
import { keyQuery } from '#src/api/keys.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { openInAddress } from '#src/lib/address.ts';
import { useToast } from '#src/ui/toast.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { anotherLikeThis } from './another-like-this.ts';

/**
 * Opens the form for a new key, filled in like `like` if that is given, of which the whole is asked
 * for first where a summary leaves something out. A form that is open already keeps its draft:
 * then, and where the whole of `like` cannot be had, a toast says why nothing opens.
 */
export function useOpenCreate() {
  const client = useQueryClient();
  const say = useToast();

  async function openLike(like: ApiKey | ApiKeySummary) {
    if (isWhole(like)) {
      openInAddress(anotherLikeThis(like));
      return;
    }
    say('Getting all packages of the key…');
    const whole = await client.fetchQuery({ ...keyQuery(like.id), staleTime: 0 });
    say(null);
    // Asked for twice while the first time was under way, or opened by its button since.
    if (!isFormOpen()) openInAddress(anotherLikeThis(whole));
  }

  return async (like?: ApiKey | ApiKeySummary): Promise<void> => {
    if (isFormOpen()) {
      say('Create or cancel the key that you have begun first.');
      return;
    }
    try {
      if (like) await openLike(like);
      else openInAddress({ create: '' });
    } catch (error) {
      const { title, detail } = errorWords(error, 'load');
      say(`${title}. ${detail}`);
    }
  };
}

function isFormOpen(): boolean {
  return new URLSearchParams(window.location.search).has('create');
}

function isWhole({ subjects }: ApiKey | ApiKeySummary): boolean {
  return !('packageCount' in subjects) || subjects.packages.length === subjects.packageCount;
}
