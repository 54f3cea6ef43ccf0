/** What the frame of a page hears when the page has started. */
export const STARTED = 'latchkeystarted';

/** Tells the frame that a page stands in, if any, that it has started. */
export function tellFrame(): void {
  window.frameElement?.dispatchEvent(new Event(STARTED));
}

/**
 * Keeps a page that is shown in a frame from taking the focus of what it stands in, and from
 * scrolling that: both would go through to a board of which it is one tile. What would have had the
 * focus is brought into sight within the frame, and stays there while the page grows.
 */
export function stayStillInFrame(): void {
  if (window.parent === window) return;
  let last: Element = document.body;
  const keepInSight = (element: Element) => {
    last = element;
    show(element);
  };
  function showInstead(this: Element): void {
    keepInSight(this);
  }
  HTMLElement.prototype.focus = showInstead;
  Element.prototype.scrollIntoView = showInstead;
  new ResizeObserver(() => show(last)).observe(document.body);
}

/** Scrolls what an element stands in until it is half-way down, where it was out of sight. */
function show(element: Element): void {
  const { top, bottom, height } = element.getBoundingClientRect();
  const isInSight = top >= 0 && bottom <= window.innerHeight;
  const scrolled = isInSight || !element.isConnected ? null : findScrolled(element);
  if (scrolled === null) return;
  // Of what is taller than the frame, its beginning.
  const middle = top + Math.min(height, window.innerHeight) / 2;
  scrolled.scrollTop += middle - window.innerHeight / 2;
}

/** What scrolls an element; `null` for one that a fixed box holds where it is. */
function findScrolled({ parentElement: parent }: Element): Element | null {
  if (parent === null || parent === document.body) return document.documentElement;
  const { overflowY, position } = getComputedStyle(parent);
  if (overflowY === 'auto' && parent.scrollHeight > parent.clientHeight + 1) return parent;
  return position === 'fixed' ? null : findScrolled(parent);
}
