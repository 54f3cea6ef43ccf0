import { FaultQueue } from '#mocks/server/faults.ts';
import type { Fault } from '#mocks/server/faults.ts';

/** The faults of a preview: also seen while they wait, and a latency for whatever has none. */
export class OrderedFaults extends FaultQueue {
  readonly #listeners = new Set<() => void>();
  #waiting: readonly Fault[] = [];
  #latencyMs = 0;

  /** As React's `useSyncExternalStore` wants it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Those that are still to come, in their order. */
  readonly readWaiting = (): readonly Fault[] => this.#waiting;

  readonly readLatency = (): number => this.#latencyMs;

  override order(faults: Fault[]): void {
    this.#keep(faults);
  }

  override take(operation: string): Fault | undefined {
    const fault = this.#waiting.find((one) => one.operation === operation && one.times > 0);
    if (fault === undefined) {
      if (this.#latencyMs === 0) return undefined;
      return { operation, kind: 'delay', delayMs: this.#latencyMs, times: 1 };
    }
    this.#keep(
      this.#waiting
        .map((one) => (one === fault ? { ...one, times: one.times - 1 } : one))
        .filter(({ times }) => times > 0),
    );
    return fault;
  }

  /** How long every answer is kept waiting that nothing else was ordered for; in ms. */
  setLatency(latencyMs: number): void {
    this.#latencyMs = latencyMs;
    this.#keep(this.#waiting);
  }

  #keep(waiting: readonly Fault[]): void {
    this.#waiting = waiting;
    for (const listener of this.#listeners) listener();
  }
}
