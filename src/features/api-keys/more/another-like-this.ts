import type { ApiKey } from '#src/contract/api-key.ts';
import type { AddressChange } from '#src/lib/address.ts';

/**
 * The address that opens the form for a new key, filled in as this one is: name, owner, scopes,
 * subjects and the days chosen at creation, where it had any. `readPrefill` reads it.
 */
export function anotherLikeThis(
  key: Pick<ApiKey, 'name' | 'owner' | 'scopes' | 'subjects' | 'lifetimeDays'>,
): AddressChange {
  const { name, owner, scopes, subjects, lifetimeDays } = key;
  return {
    create: '',
    name,
    owner,
    scopes,
    pattern: subjects.patterns,
    package: subjects.packages,
    expires: lifetimeDays === null ? null : String(lifetimeDays),
  };
}
