import type { Exchange, ShownRequest } from './asking/exchange.ts';

/** How a check went wrong: what was to come, what came, and on which request. */
export class Mismatch extends Error {
  override name = 'Mismatch';
  readonly expected: string;
  readonly came: string;
  readonly request: ShownRequest;
  /** The whole body of the answer; `null` where no answer came. */
  readonly answer: string | null;

  /** `came` says what is wrong about the answer where its status does not. */
  constructor(expected: string, exchange: Exchange, came?: string) {
    const status = `${exchange.status} ${exchange.phrase}`.trim();
    super(`${expected}, not ${came ?? status}`);
    this.expected = expected;
    this.came = came === undefined ? status : `${came} (${status})`;
    this.request = exchange.request;
    this.answer = exchange.text;
  }
}

/** A request that got no answer at all. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
  readonly request: ShownRequest;

  constructor(request: ShownRequest, cause: unknown) {
    super(describeCause(cause), { cause });
    this.request = request;
  }
}

/** Thrown by a check that cannot be made here, with the reason. */
export class NotTried extends Error {
  override name = 'NotTried';
}

/** `fetch` says only that it failed, and keeps why in its cause. */
function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const why = error.cause === undefined ? '' : `: ${describeCause(error.cause)}`;
  return error.message + why;
}
