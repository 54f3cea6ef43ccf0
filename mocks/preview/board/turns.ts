/** Lets a few through at a time, the others in the order in which they came. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** Calls `start` when it is its turn. What this gives ends the turn, or the wait for it. */
  ask(start: () => void): () => void {
    let state: 'waiting' | 'going' | 'over' = 'waiting';
    const go = () => {
      state = 'going';
      this.#free -= 1;
      start();
    };
    this.#waiting.push(go);
    this.#next();
    return () => {
      if (state === 'waiting') this.#waiting.splice(this.#waiting.indexOf(go), 1);
      if (state === 'going') this.#free += 1;
      state = 'over';
      this.#next();
    };
  }

  #next(): void {
    while (this.#free > 0 && this.#waiting.length > 0) this.#waiting.shift()?.();
  }
}
