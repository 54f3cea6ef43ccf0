import type { EditableField, GalleryPolicy } from '#src/contract/gallery-policy.ts';
import type { KeyRecord } from './records.ts';

/**
 * Which fields of a key can be edited: those of the policy (EDT-1, EDT-5), none of a legacy key
 * (LEG-2), and no subjects where a key has none.
 */
export function listEditableFields(key: KeyRecord, policy: GalleryPolicy): EditableField[] {
  if (key.kind === 'legacy') return [];
  return policy.editable.filter((field) => field !== 'subjects' || key.kind === 'scoped');
}

/** Every key but a legacy one can be regenerated (REG-6, LEG-2). */
export function isRegenerable(key: KeyRecord): boolean {
  return key.kind !== 'legacy';
}

/** Every key but the primary one can be deleted (DEL-1, PRI-1). */
export function isDeletable(key: KeyRecord): boolean {
  return key.kind !== 'primary';
}
