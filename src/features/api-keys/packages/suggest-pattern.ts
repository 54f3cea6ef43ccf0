import type { PackageIndex } from './package-index.ts';

/**
 * The pattern that covers the largest family of an owner's packages, such as `Contoso.*`: what to
 * narrow `*` to. `null` where no two packages begin with the same word.
 */
export function suggestPattern(index: PackageIndex): string | null {
  const families = new Map<string, { pattern: string; size: number }>();
  for (const [position, folded] of index.folded.entries()) {
    const end = folded.search(/[._-]/) + 1;
    if (end === 0) continue;
    const key = folded.slice(0, end);
    const family = families.get(key);
    if (family) family.size += 1;
    else families.set(key, { pattern: `${index.ids[position]?.slice(0, end)}*`, size: 1 });
  }
  let largest = { pattern: '', size: 1 };
  for (const family of families.values()) if (family.size > largest.size) largest = family;
  return largest.size > 1 ? largest.pattern : null;
}
