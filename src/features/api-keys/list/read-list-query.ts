import { KeyStatus } from '#src/contract/api-key.ts';
import type { KeyListQuery } from '#src/contract/key-list.ts';

const statuses: readonly string[] = KeyStatus.options;

function isKeyStatus(text: string): text is KeyStatus {
  return statuses.includes(text);
}

/** Which keys the address asks for; what it says beyond the contract is passed over. */
export function readListQuery(address: URLSearchParams): Pick<KeyListQuery, 'status'> {
  const status = [...new Set(address.getAll('status').filter(isKeyStatus))].toSorted();
  return status.length === 0 ? {} : { status };
}
