import type { Subjects } from '#src/contract/api-key.ts';
import { foldPackageId, normalizePattern } from '#src/contract/package-pattern.ts';
import { isolate } from '#src/lib/isolate.ts';
import { plural } from '#src/lib/plural.ts';

/**
 * Says in words what an edit will do to a key's subjects, most far-reaching first, such as
 * `widens to every package of contoso, also future ones` and `adds 3 packages, removes 1`.
 * Empty when nothing changes; spelling and order alone are no change.
 */
export function describeChange(before: Subjects, after: Subjects, owner: string): string[] {
  const packages = compare(before.packages, after.packages);
  const patterns = compare(before.patterns.map(normalizePattern), after.patterns);
  const sentences: string[] = [];
  if (patterns.added.delete('*')) {
    sentences.push(`widens to every package of ${isolate(owner)}, also future ones`);
  }
  if (patterns.removed.delete('*')) {
    sentences.push(`no longer covers every package of ${isolate(owner)}`);
  }
  return [...sentences, ...say(patterns, 'pattern'), ...say(packages, 'package')];
}

interface Difference {
  added: Set<string>;
  removed: Set<string>;
}

function compare(before: readonly string[], after: readonly string[]): Difference {
  // As at each keystroke elsewhere in the form: ten thousand need not be folded to find that out.
  if (before.length === after.length && before.every((id, index) => id === after[index]))
    return { added: new Set(), removed: new Set() };
  const old = new Set(before.map(foldPackageId));
  const next = new Set(after.map(foldPackageId));
  return {
    added: new Set([...next].filter((id) => !old.has(id))),
    removed: new Set([...old].filter((id) => !next.has(id))),
  };
}

function say({ added, removed }: Difference, noun: string): string[] {
  if (added.size > 0 && removed.size > 0) {
    return [`adds ${plural(added.size, noun)}, removes ${removed.size}`];
  }
  if (added.size > 0) return [`adds ${plural(added.size, noun)}`];
  return removed.size > 0 ? [`removes ${plural(removed.size, noun)}`] : [];
}
