import type { ApiKey } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { DAY_MS } from '#src/lib/day.ts';

/**
 * When a key will expire if it is regenerated at `now` (ms): the days chosen at creation, counted
 * anew (REG-3), or the moment it has already, where the policy keeps it (REG-8). In ms; `null` for
 * never.
 */
export function regeneratedExpiry(
  key: Pick<ApiKey, 'expires' | 'lifetimeDays'>,
  policy: Pick<GalleryPolicy, 'regenerateExpiry'>,
  now: number,
): number | null {
  if (policy.regenerateExpiry !== 'keep' && key.lifetimeDays !== null) {
    return now + key.lifetimeDays * DAY_MS;
  }
  return key.expires === null ? null : Date.parse(key.expires);
}
