import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { renewalOf } from '../policy-words.ts';

/** What to do about the keys that a banner names, for an account that may do it (KEY-5). */
export function advise(policy: GalleryPolicy) {
  return {
    revoked:
      policy.legacy === null
        ? 'Regenerate what you still need, or delete it.'
        : // A full access key cannot be regenerated (LEG-2).
          'Regenerate or replace what you still need, and delete the rest.',
    expired: 'Regenerate what you still need, or delete it.',
    expiring:
      renewalOf(policy) === 'edit'
        ? 'Edit what you still need before it expires, and give it a later expiry: regenerating keeps the one it has.'
        : 'Regenerate what you still need before it expires, and give the new secret to the tool that uses it.',
  };
}
