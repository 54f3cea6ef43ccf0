/** What the frame of a page hears when the page has started. */
export const STARTED = 'latchkeystarted';

/** Tells the frame that a page stands in, if any, that it has started. */
export function tellFrame(): void {
  window.frameElement?.dispatchEvent(new Event(STARTED));
}

/**
 * Keeps a page that is shown in a frame from taking the focus of what it stands in, and from
 * scrolling that: both would go through to a board of which it is one tile. What would have had the
 * focus is brought into sight within the frame.
 */
export function stayStillInFrame(): void {
  if (window.parent === window) return;
  HTMLElement.prototype.focus = showWithin;
  Element.prototype.scrollIntoView = showWithin;
}

/** Scrolls whatever an element stands in until it is half-way down, where it was out of sight. */
function showWithin(this: Element): void {
  const { top, bottom } = this.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight) return;
  const scrolled = findScrolled(this);
  scrolled.scrollTop += (top + bottom) / 2 - window.innerHeight / 2;
}

function findScrolled(element: Element): Element {
  const { parentElement: parent } = element;
  if (parent === null || parent === document.body) return document.documentElement;
  const isScrolled = parent.scrollHeight > parent.clientHeight + 1;
  return isScrolled && getComputedStyle(parent).overflowY === 'auto'
    ? parent
    : findScrolled(parent);
}
