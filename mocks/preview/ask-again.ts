const STALE_MS = 61_000;

/** More than the page's cache takes until it has looked at the clock; fewer than any answer does. */
const TURNS = 10;

/**
 * Makes the page ask its server for everything again, as it does when someone comes back to it
 * after a minute: for a few turns of the microtask queue the computer's clock is a minute ahead,
 * and the window is told that it is looked at again. Nothing in the page needs to know of this.
 */
export async function askAgain(): Promise<void> {
  const { now } = Date;
  Date.now = () => now.call(Date) + STALE_MS;
  // To the window alone: what stands in the page by the document's own event keeps its time.
  window.dispatchEvent(new Event('visibilitychange'));
  for (let turn = 0; turn < TURNS; turn++) await Promise.resolve();
  Date.now = now;
}
