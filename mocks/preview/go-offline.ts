/** Takes the network from the page, or gives it back, as far as a page can tell. */
export function goOffline(isOffline: boolean): void {
  if (isOffline === !navigator.onLine) return;
  if (isOffline) Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  else Reflect.deleteProperty(navigator, 'onLine');
  window.dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
}
