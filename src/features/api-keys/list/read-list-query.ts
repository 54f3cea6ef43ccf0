import { KeyStatus } from '#src/contract/api-key.ts';
import type { KeyListQuery } from '#src/contract/key-list.ts';
import { findSort } from './sort-choices.ts';

/** Which keys to show, and in which order; what is not said is absent, also from the cache's key. */
export type ListView = Pick<KeyListQuery, 'status' | 'q' | 'sort'>;

const statuses: readonly string[] = KeyStatus.options;

function isKeyStatus(text: string): text is KeyStatus {
  return statuses.includes(text);
}

/** What the address asks of the list (NET-7); what the page does not offer is passed over. */
export function readListQuery(address: URLSearchParams): ListView {
  const status = [...new Set(address.getAll('status').filter(isKeyStatus))].toSorted();
  const q = address.get('q')?.trim() ?? '';
  const sort = findSort(address.get('sort'));
  return {
    ...(status.length > 0 && { status }),
    ...(q !== '' && { q }),
    ...(sort !== null && { sort }),
  };
}

/** Whether a view leaves keys out. */
export function isFiltered({ status, q }: ListView): boolean {
  return status !== undefined || q !== undefined;
}
