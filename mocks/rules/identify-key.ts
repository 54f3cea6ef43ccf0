import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { hasValidChecksum } from './mint-secret.ts';
import type { KeyRecord } from './records.ts';
import { granted, refused, type Refusal, type Result } from './result.ts';

/**
 * USE-1: the secret in `X-NuGet-ApiKey`, to be digested and looked up. Refuses none at all
 * (`unauthenticated`); one that is malformed or has a wrong checksum is refused without a look-up
 * (SEC-4), in the same words as one that nobody has.
 */
export function readSecret(header: string | null, policy: GalleryPolicy): Result<string> {
  const secret = header?.trim() ?? '';
  if (secret === '') {
    const detail = 'Send an API key in the X-NuGet-ApiKey header.';
    return refused({ code: 'unauthenticated', rule: 'USE-1', detail });
  }
  return hasValidChecksum(secret, policy.secretPrefix) ? granted(secret) : refuseUnknown();
}

/**
 * USE-1: the key that was found by a secret's digest. A secret that is unknown, was replaced, or
 * whose key is gone finds none, and no answer tells these apart.
 */
export function requireKnown(key: KeyRecord | null | undefined): Result<KeyRecord> {
  return key ? granted(key) : refuseUnknown();
}

function refuseUnknown(): { ok: false; refusal: Refusal } {
  const detail = 'The API key is not valid. Create or regenerate one on the API keys page.';
  return refused({ code: 'key-refused', rule: 'USE-1', detail });
}
