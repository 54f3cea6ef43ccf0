import type { ApiKey } from '#src/contract/api-key.ts';

/** How long a secret stays without anyone there, in ms, and when to warn before (SEC-2). */
export const IDLE_MS = 10 * 60_000;
export const WARN_MS = 60_000;

/**
 * Why a secret was put away without its owner having asked for it: nobody was there; the page was
 * left or its session ended; or it works no more, since elsewhere its key was regenerated, revoked
 * or deleted.
 */
export type Loss = 'idle' | 'left' | 'replaced' | 'revoked' | 'deleted';

/** What the page may know of the secrets that are held: never their values. */
export interface SecretView {
  /** Newest first; `nth` tells a secret from the one before of the same key. */
  held: readonly { keyId: string; copied: boolean; nth: number }[];
  /** What was put away by itself, until its owner has seen it. */
  lost: readonly { keyId: string; loss: Loss }[];
  /** The last minute before they are wiped. */
  ending: boolean;
}

const NOTHING: SecretView = { held: [], lost: [], ending: false };

/** As much of a key as tells whether a secret is still its own. */
type HeldKey = Pick<ApiKey, 'id' | 'revision' | 'regeneratedAt' | 'status'>;

interface Entry {
  secret: string;
  copied: boolean;
  nth: number;
  key: HeldKey;
}

/**
 * The one place that holds secrets (SEC-2, SEC-5), in memory and outside every cache. A value goes
 * in by {@link SecretHolder.hold} and out to the clipboard, nowhere else.
 */
export class SecretHolder {
  readonly #secrets = new Map<string, Entry>();
  readonly #lost = new Map<string, Loss>();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;
  #lastActive = 0;
  #count = 0;
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
  hold(key: HeldKey, secret: string): void {
    this.#secrets.delete(key.id);
    this.#lost.delete(key.id);
    this.#count += 1;
    this.#secrets.set(key.id, { secret, copied: false, nth: this.#count, key });
    this.#lastActive = this.#now();
    this.#tell();
  }

  /**
   * Hands a key's secret to `write`, and gives whether there was one; it counts as copied only once
   * that has succeeded.
   */
  async copy(keyId: string, write: (text: string) => Promise<void>): Promise<boolean> {
    this.check();
    const entry = this.#secrets.get(keyId);
    if (!entry) return false;
    await write(entry.secret);
    entry.copied = true;
    this.#tell();
    return true;
  }

  /** Puts a key's secret away for good, and what is known of its loss. */
  dismiss(keyId: string): void {
    const hadSecret = this.#secrets.delete(keyId);
    const wasLost = this.#lost.delete(keyId);
    if (hadSecret || wasLost) this.#tell();
  }

  /** Puts a key's secret away because of `loss`. */
  lose(keyId: string, loss: Loss): void {
    if (!this.#secrets.delete(keyId)) return;
    this.#lost.set(keyId, loss);
    this.#tell();
  }

  /** Puts all away because of `loss`. */
  wipe(loss: Loss): void {
    for (const keyId of this.#secrets.keys()) this.lose(keyId, loss);
  }

  /** Looks whether a key, as it is now, still has the secret that is held: a dead one goes away. */
  heed(key: HeldKey): void {
    const known = this.#secrets.get(key.id)?.key;
    if (known === undefined || key.revision <= known.revision) return;
    if (key.regeneratedAt !== known.regeneratedAt) this.lose(key.id, 'replaced');
    else if (key.status === 'revoked') this.lose(key.id, 'revoked');
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
    if (this.#idle() >= IDLE_MS) this.wipe('idle');
    else if (this.#isEnding() !== this.#view.ending) this.#tell();
  }

  #idle(): number {
    return this.#now() - this.#lastActive;
  }

  #isEnding(): boolean {
    return this.#idle() >= IDLE_MS - WARN_MS;
  }

  #tell(): void {
    const held = [...this.#secrets].map(([keyId, { copied, nth }]) => ({ keyId, copied, nth }));
    const lost = [...this.#lost].map(([keyId, loss]) => ({ keyId, loss }));
    const ending = held.length > 0 && this.#isEnding();
    this.#view = { held: held.toReversed(), lost, ending };
    for (const listener of this.#listeners) listener();
  }
}
