import assert from 'node:assert/strict';

const SLICE = 12;

/**
 * Looks for secrets where none may be (SEC-1, WRN-5): a whole one, or any twelve characters of it
 * in a row.
 */
export class SecretWatch {
  readonly #slices = new Set<string>();

  /** From now on this secret is looked for. */
  learn(secret: string): void {
    for (const slice of slicesOf(secret)) this.#slices.add(slice);
  }

  /** Throws where `text` has something of a secret in it; `place` says what the text is. */
  search(text: string, place: string): void {
    // What a secret is made of; anything else in a text parts it from what follows.
    for (const [run] of text.matchAll(/[0-9A-Za-z_]{12,}/g)) {
      const found = slicesOf(run).find((slice) => this.#slices.has(slice));
      assert.equal(found, undefined, `SEC-1: ${place} holds a piece of a secret, ${found}`);
    }
  }
}

function slicesOf(text: string): string[] {
  const count = Math.max(0, text.length - SLICE + 1);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + SLICE));
}
