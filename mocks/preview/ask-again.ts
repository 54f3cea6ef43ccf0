const STALE_MS = 61_000;

/**
 * Makes the page ask its server for everything again, as it does when someone comes back to it
 * after a minute: for one turn of the event loop the computer's clock is a minute ahead, and the
 * window is told that it is looked at again. Nothing in the page needs to know of the preview.
 */
export function askAgain(): void {
  const { now } = Date;
  Date.now = () => now.call(Date) + STALE_MS;
  // To the window alone: what stands in the page by the document's own event keeps its time.
  window.dispatchEvent(new Event('visibilitychange'));
  setTimeout(() => {
    Date.now = now;
  });
}
