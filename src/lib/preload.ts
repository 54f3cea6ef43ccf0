/**
 * Fetches code that is about to be wanted, such as when the pointer comes near what opens it, and not
 * before the press that may come at once is answered. A failure shows when it is wanted.
 */
export function preload(load: () => Promise<unknown>): void {
  setTimeout(() => {
    load().catch(() => undefined);
  });
}
