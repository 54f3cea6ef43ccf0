/** Trouble ordered for the next answers of an operation; deterministic, used up in order. */
export interface Fault {
  /** Of the account API or of the gallery protocol, by name. */
  operation: string;
  /** `status` refuses the request and changes nothing; the others carry it out. */
  kind: 'status' | 'lost-answer' | 'delay' | 'garbage';
  /** With `status`: the HTTP status. With `garbage` of HTML: the same, 200 by default. */
  status?: number | undefined;
  /** With `status`: what the problem says. */
  detail?: string | undefined;
  /** With `status`: what `Retry-After` says. */
  retryAfter?: string | undefined;
  /** With `garbage`: HTML, where it says nothing; half of the answer; or JSON of another shape. */
  garbage?: 'html' | 'half' | 'other' | undefined;
  /** With `delay`: in milliseconds. */
  delayMs?: number | undefined;
  /** How many answers it is for. */
  times: number;
}

/** The faults that have been ordered and not yet used. */
export class FaultQueue {
  #faults: Fault[] = [];

  /** Puts `faults` in the place of whatever was ordered before. */
  order(faults: Fault[]): void {
    this.#faults = faults.map((fault) => ({ ...fault }));
  }

  /** The first fault for `operation`, used once by this call, or `undefined`. */
  take(operation: string): Fault | undefined {
    const fault = this.#faults.find((one) => one.operation === operation && one.times > 0);
    if (fault !== undefined) fault.times -= 1;
    return fault;
  }
}
