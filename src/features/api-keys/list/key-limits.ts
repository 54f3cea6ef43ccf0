import type { ApiKeySummary } from '#src/contract/api-key.ts';

/** Why a card lacks buttons that others have; `null` where it lacks none. */
export function limitWords(key: ApiKeySummary): string | null {
  if (key.kind === 'legacy' && !key.regenerable) {
    return 'A full access key cannot be edited or regenerated. Create a key with only the access that you need, then delete this one.';
  }
  const cannot = [
    key.editable.length === 0 && 'edited',
    !key.regenerable && 'regenerated',
    !key.deletable && 'deleted',
  ].filter((verb) => verb !== false);
  if (cannot.length === 0) return null;
  const what = key.kind === 'primary' ? 'The primary token' : 'This key';
  return `${what} cannot be ${joinWords(cannot)}.`;
}

function joinWords(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
