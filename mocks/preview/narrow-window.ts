import { changedAddress } from '#src/lib/address.ts';

const WIDTH = 320;

/** Whether the address is of a narrow window and this one is not: no address can size a window. */
export function isMeantNarrow(): boolean {
  const wanted = new URLSearchParams(location.search).get('width');
  return wanted === String(WIDTH) && window.innerWidth > WIDTH;
}

/** Opens the same address in a window of 320 px; it shares the world with this one. */
export function openNarrow(): void {
  const href = changedAddress(location.href, { width: String(WIDTH), panel: null });
  window.open(href, '_blank', `popup,width=${WIDTH},height=720`);
}
