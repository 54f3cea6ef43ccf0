import { changedAddress } from '#src/lib/address.ts';
import type { AddressChange } from '#src/lib/address.ts';

/** Writes a set-up that holds already into the address: nothing is loaded, nothing for Back. */
export function showAddress(href: string): void {
  history.replaceState(history.state, '', href);
}

/** The same for a part of it. */
export function editAddress(change: AddressChange): void {
  showAddress(changedAddress(location.href, change));
}
