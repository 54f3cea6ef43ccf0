import { describeRemaining } from '#src/contract/time-left.ts';
import type { RuleContext } from './context.ts';
import { keyStatus } from './key-status.ts';
import type { KeyRecord } from './records.ts';

/** WRN-6: the `X-NuGet-Warning` that a use of the key answers with, or `null` while there is time. */
export function warnOfExpiry(
  key: KeyRecord,
  context: Pick<RuleContext, 'now' | 'policy' | 'pageUrl'>,
): string | null {
  if (key.expires === null || keyStatus(key, context) !== 'expiring') return null;
  const remaining = describeRemaining(key.expires, context.now);
  return `Your API key expires ${remaining}. Visit ${context.pageUrl} to regenerate your API key.`;
}
