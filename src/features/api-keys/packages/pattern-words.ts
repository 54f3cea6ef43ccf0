import { normalizePattern } from '#src/contract/package-pattern.ts';
import { formatCount } from '#src/lib/format-count.ts';
import { isolate } from '#src/lib/isolate.ts';
import { plural } from '#src/lib/plural.ts';
import type { PatternReading } from './read-pattern.ts';

/**
 * What a pattern means for an owner who has `total` packages (`null` while that is not known):
 * how many it matches now, that packages pushed later match as well (SUB-6), and what is easily
 * got wrong. `owner` is empty while none is chosen.
 */
export function sayPattern(reading: PatternReading, total: number | null, owner: string): string {
  const { matches, beginWith, pattern } = reading;
  if (isEverything(pattern)) {
    const now = total === null ? '' : ` (${formatCount(total)} now)`;
    return `This key can act on every package of ${isolate(owner) || 'the owner'}, also future ones${now}.`;
  }
  if (total === null) return 'Covers the packages that fit, also new ones.';
  const found = `Matches ${formatCount(matches.length)} of ${plural(total, 'package')}`;
  if (pattern.includes('*')) return `${found}, and new packages that fit will match too.`;
  const broader =
    beginWith > matches.length ? ` “${pattern}*” would match ${formatCount(beginWith)}.` : '';
  return `${found}. Without “*” it matches only a package called exactly “${pattern}”.${broader}`;
}

/** Whether a pattern is the documented way to cover everything. */
export function isEverything(pattern: string): boolean {
  return normalizePattern(pattern) === '*';
}
