import { useSyncExternalStore } from 'react';

/** What stands in the address after `?`; `null` removes a name, a list repeats it. */
export type AddressChange = Record<string, string | readonly string[] | null>;

/** Our own mark on a history entry: closing what it opened goes back to the one before. */
const OPENED = { opened: true };

const listeners = new Set<() => void>();

function tell() {
  // Refresh still comes back to where the page was scrolled to.
  if (!isOpened(window.history.state)) window.history.scrollRestoration = 'auto';
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
}

/** The page's address with some of its query changed and the rest, also the hash, kept. */
export function changedAddress(href: string, change: AddressChange): string {
  const url = new URL(href);
  // Not the URL's own, each change to which writes the whole of it anew: thousands take seconds.
  const query = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(change)) {
    query.delete(name);
    for (const one of value === null ? [] : [value].flat()) query.append(name, one);
  }
  // `?create`, not `?create=`: these are read by people.
  url.search = query.toString().replace(/=(?=&|$)/g, '');
  return url.href;
}

/** Of the address's query, `names`; whoever calls it renders anew when one of these changes. */
export function useAddress(names: readonly string[]): URLSearchParams {
  const read = () => partOf(window.location.search, names);
  return new URLSearchParams(useSyncExternalStore(subscribe, read));
}

function partOf(search: string, names: readonly string[]): string {
  const part = [...new URLSearchParams(search)].filter(([name]) => names.includes(name));
  return new URLSearchParams(part).toString();
}

/** Changes the address in place: nothing that Back should undo. */
function replaceAddress(change: AddressChange): void {
  window.history.replaceState(null, '', changedAddress(window.location.href, change));
  tell();
}

/**
 * Changes what is shown little by little, such as by typing: Back does not go through every letter.
 * What the address has open stays open.
 */
export function refineInAddress(change: AddressChange): void {
  window.history.replaceState(
    window.history.state,
    '',
    changedAddress(window.location.href, change),
  );
  tell();
}

/** Shows something else on the page, so that Back returns to what was shown. */
export function goInAddress(change: AddressChange): void {
  window.history.pushState(null, '', changedAddress(window.location.href, change));
  tell();
}

/**
 * Opens something through the address, so that Back closes it. The page then stays where it is:
 * scrolled back by the browser, it would leave what has just got the focus.
 */
export function openInAddress(change: AddressChange): void {
  window.history.scrollRestoration = 'manual';
  window.history.pushState(OPENED, '', changedAddress(window.location.href, change));
  tell();
}

/**
 * Closes what the address has open: goes back if this page opened it, else (a link led straight
 * here) takes `names` out of the address.
 */
export function closeInAddress(names: readonly string[]): void {
  if (isOpened(window.history.state)) window.history.back();
  else finishInAddress(names);
}

/**
 * Takes `names` out of the address at once: what they had open has done its work, and Back is not to
 * open it again. Going back takes its time, in which a refresh would be lost.
 */
export function finishInAddress(names: readonly string[]): void {
  replaceAddress(Object.fromEntries(names.map((name) => [name, null])));
}

function isOpened(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'opened' in state;
}
