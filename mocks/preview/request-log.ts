import { http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';
import { getResponse } from 'msw/utils/get-response';
import { describeBody } from './mask-secrets.ts';
import { Notifier } from './notifier.ts';

const KEPT = 50;
/** How long what was answered waits to be described, in ms: the page reads it first. */
const LATER = 100;
const told = ['If-Match', 'Idempotency-Key'];

/** One request of the page and what it was told; no secret is in it. */
export interface LoggedRequest {
  id: number;
  method: string;
  /** With the query. */
  path: string;
  asked: string;
  /** When it was asked, in ms since 1970 by this computer's clock, and for how long, in ms. */
  at: number;
  tookMs: number | null;
  /** `null` while there is none, and 0 where the answer was lost. */
  status: number | null;
  /** Its body, a moment after it was given. */
  answer: string;
}

/** What the page asked and what it was told, the newest first: the last fifty. */
export class RequestLog extends Notifier {
  #entries: readonly LoggedRequest[] = [];
  #count = 0;
  readonly #onWrite: () => void;

  /** `onWrite` hears of each request that may have changed something. */
  constructor(onWrite: () => void = () => {}) {
    super();
    this.#onWrite = onWrite;
  }

  readonly read = (): readonly LoggedRequest[] => this.#entries;

  /** Answers as `handlers` do, and takes down what was asked and told. */
  record(handlers: HttpHandler[]): HttpHandler {
    return http.all(/^https?:\/\/[^/]+\/api\//, async ({ request }) => {
      const id = (this.#count += 1);
      const start = performance.now();
      const { pathname, search } = new URL(request.url);
      const entry = {
        id,
        method: request.method,
        path: pathname + search,
        asked: await describeRequest(request.clone()),
        at: Date.now(),
        tookMs: null,
        status: null,
        answer: '',
      };
      this.#keep([entry, ...this.#entries].slice(0, KEPT));
      const [response, again] = await repeatable(await getResponse(handlers, request));
      const tookMs = performance.now() - start;
      this.#note(id, { tookMs, status: response?.status ?? 0 });
      if (response)
        setTimeout(async () => this.#note(id, { answer: await describeBody(response) }), LATER);
      if (request.method !== 'GET') this.#onWrite();
      return again;
    });
  }

  /** Ends once every request has its answer. */
  async whenIdle(): Promise<void> {
    while (this.#entries.some(({ status }) => status === null)) await this.#nextChange();
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        stop();
        resolve();
      });
    });
  }

  #note(id: number, known: Partial<LoggedRequest>): void {
    this.#keep(this.#entries.map((one) => (one.id === id ? { ...one, ...known } : one)));
  }

  #keep(entries: readonly LoggedRequest[]): void {
    this.#entries = entries;
    this.notify();
  }
}

/**
 * An answer twice: to be read, and to be given. Made from its text, which for a long list takes a
 * tenth of the time of cloning its stream.
 */
async function repeatable(response: Response | undefined) {
  if (!response?.body) return [response, response];
  const text = await response.text();
  return [new HttpResponse(text, response), new HttpResponse(text, response)];
}

async function describeRequest(request: Request): Promise<string> {
  const headers = told.flatMap((name) => {
    const value = request.headers.get(name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  if (request.headers.has('X-NuGet-ApiKey')) headers.push('X-NuGet-ApiKey: ••••');
  return [...headers, await describeBody(request)].filter((line) => line !== '').join('\n');
}
