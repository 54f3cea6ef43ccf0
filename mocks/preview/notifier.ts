/** Something whose changes can be listened to, as React's `useSyncExternalStore` wants it. */
export class Notifier {
  readonly #listeners = new Set<() => void>();

  /** Gives the way to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  protected notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
