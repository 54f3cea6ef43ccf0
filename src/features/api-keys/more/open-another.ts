import { keyQuery } from '#src/api/keys.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { openInAddress } from '#src/lib/address.ts';
import type { QueryClient } from '@tanstack/react-query';
import { anotherLikeThis } from './another-like-this.ts';

/**
 * Opens the form for a new key, filled in as this one is. What its summary leaves out is asked for
 * first. Rejects with the error of that; then nothing is opened.
 */
export async function openAnother(key: ApiKey | ApiKeySummary, client: QueryClient): Promise<void> {
  const { subjects } = key;
  const isPart = 'packageCount' in subjects && subjects.packages.length < subjects.packageCount;
  const whole = isPart ? await client.fetchQuery({ ...keyQuery(key.id), staleTime: 0 }) : key;
  openInAddress(anotherLikeThis(whole));
}
