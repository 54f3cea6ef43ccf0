import type { KeyStatus } from '#src/contract/api-key.ts';
import { goInAddress, refineInAddress } from '#src/lib/address.ts';
import { sendFocus } from '#src/ui/focus.ts';
import { listHeading } from './card-focus.ts';

/** Shows, from elsewhere on the page, every key of some statuses; of none in particular, all keys. */
export function showKeys(statuses: readonly KeyStatus[]): void {
  goInAddress({ status: statuses, q: null, key: null });
  sendFocus(listHeading());
}

/** The id of the field "Search keys", where focus goes when a search is cleared from elsewhere. */
export const SEARCH_ID = 'search-keys';

/** Puts a search into the address, by which the server looks for it (NET-7); empty for none. */
export function searchFor(text: string): void {
  refineInAddress({ q: text === '' ? null : text, key: null });
}
