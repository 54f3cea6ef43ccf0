import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';

/** Why a card lacks buttons that others have in this gallery; `null` where it lacks none. */
export function limitWords(
  key: Pick<ApiKeySummary, 'kind' | 'editable' | 'regenerable' | 'deletable'>,
  policy: Pick<GalleryPolicy, 'editable'>,
): string | null {
  if (key.kind === 'legacy' && !key.regenerable) {
    return 'A full access key cannot be edited or regenerated. Create a key with only the access that you need, then delete this one.';
  }
  const cannot = [
    policy.editable.length > 0 && key.editable.length === 0 && 'edited',
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
