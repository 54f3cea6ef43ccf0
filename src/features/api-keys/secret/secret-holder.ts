/** How long a secret stays without anyone there, in ms, and when to warn before (SEC-2). */
export const IDLE_MS = 10 * 60_000;
export const WARN_MS = 60_000;

/** What the page may know of the secrets that are held: never their values. */
export interface SecretView {
  /** Newest first. */
  held: readonly { keyId: string; copied: boolean }[];
  /** The last minute before they are wiped. */
  ending: boolean;
}

const NOTHING: SecretView = { held: [], ending: false };

/**
 * The one place that holds secrets (SEC-2, SEC-5), in memory and outside every cache. A value goes
 * in by {@link SecretHolder.hold} and out to the clipboard, nowhere else.
 */
export class SecretHolder {
  readonly #secrets = new Map<string, { secret: string; copied: boolean }>();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;
  #lastActive = 0;
  #view = NOTHING;

  /** `now` in ms, by a clock that goes on while the computer sleeps. */
  constructor(now: () => number) {
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): SecretView => this.#view;

  /** Takes the secret that create or regenerate has answered with, in place of an older one. */
  hold(keyId: string, secret: string): void {
    this.#secrets.delete(keyId);
    this.#secrets.set(keyId, { secret, copied: false });
    this.#lastActive = this.#now();
    this.#tell();
  }

  /** Hands a key's secret to `write`; counts as copied only once that has succeeded. */
  async copy(keyId: string, write: (text: string) => Promise<void>): Promise<void> {
    this.check();
    const entry = this.#secrets.get(keyId);
    if (!entry) return;
    await write(entry.secret);
    entry.copied = true;
    this.#tell();
  }

  /** Puts a key's secret away for good. */
  dismiss(keyId: string): void {
    if (this.#secrets.delete(keyId)) this.#tell();
  }

  /** Puts all away. */
  wipe(): void {
    if (this.#secrets.size === 0) return;
    this.#secrets.clear();
    this.#tell();
  }

  /** The owner is there. Once the warning stands, only {@link extend} takes it back. */
  touch(): void {
    // First what the clock says: a computer that slept ran no check.
    this.check();
    if (!this.#view.ending) this.#lastActive = this.#now();
  }

  /** Ten more minutes. */
  extend(): void {
    this.#lastActive = this.#now();
    this.#tell();
  }

  /** To be called now and then: warns or wipes when it is time. */
  check(): void {
    if (this.#secrets.size === 0) return;
    if (this.#idle() >= IDLE_MS) this.wipe();
    else if (this.#isEnding() !== this.#view.ending) this.#tell();
  }

  #idle(): number {
    return this.#now() - this.#lastActive;
  }

  #isEnding(): boolean {
    return this.#idle() >= IDLE_MS - WARN_MS;
  }

  #tell(): void {
    const held = [...this.#secrets].map(([keyId, { copied }]) => ({ keyId, copied }));
    this.#view = held.length ? { held: held.toReversed(), ending: this.#isEnding() } : NOTHING;
    for (const listener of this.#listeners) listener();
  }
}
