import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';

/** What a gallery calls the name of a key, within a sentence: "name", or "description" (POL-4). */
export function nameWord({ nameLabel }: Pick<GalleryPolicy, 'nameLabel'>): string {
  return nameLabel.toLowerCase().replace(/^key /, '');
}

/**
 * What keeps a key from lapsing: to regenerate it, or, where that keeps its expiry, to edit the
 * expiry (REG-8, EDT-5).
 */
export function renewalOf(
  policy: Pick<GalleryPolicy, 'regenerateExpiry' | 'editable'>,
): 'regenerate' | 'edit' {
  const keeps = policy.regenerateExpiry === 'keep' && policy.editable.includes('expiry');
  return keeps ? 'edit' : 'regenerate';
}
