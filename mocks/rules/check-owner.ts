import type { Owner } from '#src/contract/account.ts';
import { CreateKeyRequest } from '#src/contract/api-key.ts';
import { accepted, faulty, readField, type Checked } from './read-body.ts';

/**
 * KEY-3: the owner is the account or an organization of which it is a member; without one, the
 * account itself. An organization that exists but is not the account's gets the same answer as
 * a name that nobody has. `owners` is for whom the account may act.
 */
export function checkOwner(value: unknown, owners: readonly Owner[]): Checked<Owner> {
  const detail = 'Choose yourself or an organization that you are a member of';
  const read = readField(
    CreateKeyRequest.shape.owner,
    value,
    '/owner',
    'Package owner must be a name',
  );
  if (!read.ok) return read;
  const owner =
    read.value === undefined
      ? owners.find(({ kind }) => kind === 'account')
      : owners.find(({ name }) => name === read.value);
  return owner === undefined ? faulty('/owner', 'unknown-owner', detail) : accepted(owner);
}
