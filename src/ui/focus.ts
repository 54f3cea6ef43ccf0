/**
 * Sends focus to an element that may not be focusable by itself, such as a heading or a card. With
 * none, to the page's `h1`, so that focus never falls to the body.
 */
export function sendFocus(target: HTMLElement | null | undefined): void {
  const element = target?.isConnected ? target : document.querySelector('h1');
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}
