import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';

/**
 * Why a card lacks buttons that others have in this gallery, and what to do instead, for an account
 * that may (`canChange`, KEY-5); `null` where it lacks none.
 */
export function limitWords(
  key: Pick<ApiKeySummary, 'kind' | 'editable' | 'regenerable' | 'deletable'>,
  policy: Pick<GalleryPolicy, 'editable'>,
  canChange: boolean,
): string | null {
  if (key.kind === 'legacy' && !key.regenerable) {
    const fact =
      'A full access key cannot be edited or regenerated, nor created again once it is deleted.';
    const advice = 'Create a key with only the access that you need, then delete this one.';
    return canChange ? `${fact} ${advice}` : fact;
  }
  const cannot = [
    policy.editable.length > 0 && key.editable.length === 0 && 'edited',
    !key.regenerable && 'regenerated',
    !key.deletable && 'deleted',
  ].filter((verb) => verb !== false);
  if (cannot.length === 0) return null;
  if (key.kind !== 'primary') return `This key cannot be ${joinWords(cannot)}.`;
  const fact = `The primary token cannot be ${joinWords(cannot)}`;
  if (key.deletable) return `${fact}.`;
  const why = `${fact}: an account always has one.`;
  return canChange && key.regenerable ? `${why} Regenerate it if it has leaked.` : why;
}

function joinWords(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
