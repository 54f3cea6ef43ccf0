const NAME = 'latchkey preview focus';

/** To be called before another address is opened: the panel has the focus there again. */
export function carryFocus(): void {
  sessionStorage.setItem(NAME, 'panel');
}

/** Whether the panel is to take the focus, since its own act has opened this address; asked once. */
export function takeCarriedFocus(): boolean {
  const isCarried = sessionStorage.getItem(NAME) !== null;
  sessionStorage.removeItem(NAME);
  return isCarried;
}
