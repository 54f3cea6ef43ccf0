import { CreateKeyRequest, MAX_NAME_LENGTH } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { accepted, faulty, readField, type Checked } from './read-body.ts';

// Control characters, bidi controls, and halves of surrogate pairs, which are no characters.
const NOT_IN_A_NAME = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/u;

/**
 * KEY-2: a name is required, trimmed, and 1 to 256 code points without control or bidi-control
 * characters. Gives the trimmed name. The problems speak of it as the policy calls it (POL-4).
 */
export function checkName(value: unknown, policy: GalleryPolicy): Checked<string> {
  const label = policy.nameLabel;
  const required = `Enter a ${label.toLowerCase()}`;
  if (value === undefined) return faulty('/name', 'required', required);
  const text = readField(CreateKeyRequest.shape.name, value, '/name', `${label} must be text`);
  if (!text.ok) return text;
  const name = text.value.trim();
  if (name === '') return faulty('/name', 'required', required);
  if (NOT_IN_A_NAME.test(name)) {
    const detail = `${label} has a character that can't be shown. Remove it or type the name anew`;
    return faulty('/name', 'control-character', detail);
  }
  // An array of a string has its code points, where `length` counts UTF-16 units.
  if (Array.from(name).length > MAX_NAME_LENGTH) {
    return faulty('/name', 'too-long', `${label} must be ${MAX_NAME_LENGTH} characters or fewer`);
  }
  return accepted(name);
}
