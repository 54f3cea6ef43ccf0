import type { ApiKey } from '#src/contract/api-key.ts';
import { type AddressChange, changedAddress } from '#src/lib/address.ts';

/** Servers refuse addresses that are much longer; a refresh must not end there. */
const LONGEST_ADDRESS = 4_000;

type Model = Pick<ApiKey, 'id' | 'name' | 'owner' | 'scopes' | 'subjects' | 'lifetimeDays'>;

/**
 * The address that opens the form for a new key, filled in as this one is: name, owner, scopes,
 * subjects and the days chosen at creation, where it had any. `readPrefill` reads it. Where that
 * does not fit into an address, as with thousands of packages, it only names the key.
 */
export function anotherLikeThis(key: Model): AddressChange {
  const spelled = { create: '', ...listFields(key) };
  const isTooLong = changedAddress(window.location.href, spelled).length > LONGEST_ADDRESS;
  return isTooLong ? { create: '', like: key.id } : spelled;
}

/** The ID of the key that an address only names, or `null`. */
export function readLike(address: URLSearchParams): string | null {
  return address.get('like') || null;
}

/** What the address would be that says everything, however long. */
export function spellOut(key: Model): URLSearchParams {
  return new URL(changedAddress('http://x/', listFields(key))).searchParams;
}

function listFields({ name, owner, scopes, subjects, lifetimeDays }: Model): AddressChange {
  return {
    name,
    owner,
    scopes,
    pattern: subjects.patterns,
    package: subjects.packages,
    expires: lifetimeDays === null ? null : String(lifetimeDays),
  };
}
