/** A package ID that a key with these subjects covers, to begin with. */
export function suggestPackage({
  packages,
  patterns,
}: {
  packages: readonly string[];
  patterns: readonly string[];
}): string {
  return packages[0] ?? patterns[0]?.replaceAll('*', 'Core') ?? 'Alpha.Core';
}
