import type { KeyStatus } from '#src/contract/api-key.ts';
import { goInAddress } from '#src/lib/address.ts';
import { sendFocus } from '#src/ui/focus.ts';
import { listHeading } from './card-focus.ts';

/** Shows, from elsewhere on the page, every key of some statuses; of none in particular, all keys. */
export function showKeys(statuses: readonly KeyStatus[]): void {
  goInAddress({ status: statuses, q: null, key: null });
  sendFocus(listHeading());
}
