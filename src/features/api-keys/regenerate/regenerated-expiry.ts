import type { ApiKey } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { DAY_MS } from '#src/lib/day.ts';

type Lifetime = Pick<ApiKey, 'expires' | 'lifetimeDays'>;
type Renewal = Pick<GalleryPolicy, 'regenerateExpiry'>;

/** Whether regenerating at `now` (ms) needs a new expiry from the owner (REG-8). */
export function asksForExpiry(key: Lifetime, policy: Renewal, now: number): boolean {
  if (policy.regenerateExpiry !== 'keep') return policy.regenerateExpiry === 'ask';
  return key.expires !== null && Date.parse(key.expires) <= now;
}

/**
 * When a key will expire if it is regenerated at `now` (ms): the days chosen at creation, counted
 * anew (REG-3), or the moment it has already, where the policy keeps it (REG-8). In ms; `null` for
 * never.
 */
export function regeneratedExpiry(key: Lifetime, policy: Renewal, now: number): number | null {
  if (policy.regenerateExpiry !== 'keep' && key.lifetimeDays !== null) {
    return now + key.lifetimeDays * DAY_MS;
  }
  return key.expires === null ? null : Date.parse(key.expires);
}
