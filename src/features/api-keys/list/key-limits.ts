import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';

/** Why a card lacks buttons that others have in this gallery; `null` where it lacks none. */
export function limitWords(
  key: Pick<ApiKeySummary, 'kind' | 'editable' | 'regenerable' | 'deletable'>,
  policy: Pick<GalleryPolicy, 'editable'>,
): string | null {
  if (key.kind === 'legacy' && !key.regenerable) {
    return 'A full access key cannot be edited or regenerated, nor created again once it is deleted. Create a key with only the access that you need, then delete this one.';
  }
  const cannot = [
    policy.editable.length > 0 && key.editable.length === 0 && 'edited',
    !key.regenerable && 'regenerated',
    !key.deletable && 'deleted',
  ].filter((verb) => verb !== false);
  if (cannot.length === 0) return null;
  if (key.kind !== 'primary') return `This key cannot be ${joinWords(cannot)}.`;
  const why = key.deletable ? '' : ': an account always has one. Regenerate it if it has leaked';
  return `The primary token cannot be ${joinWords(cannot)}${why}.`;
}

function joinWords(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
