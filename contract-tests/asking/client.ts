import * as z from 'zod/mini';
import { NoAnswer, NotTried } from '../outcome.ts';
import { parseJson } from './exchange.ts';
import type { Asked, Exchange } from './exchange.ts';
import type { Session } from './session.ts';

/** The most requests of one run, come what may. */
const MAX_REQUESTS = 2000;
/** How long an answer may take, in milliseconds. */
const TIMEOUT = 30_000;

const SecretAnswer = z.object({ secret: z.string() });

/** One request, and as whom. */
export interface Sending {
  asked: Asked;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | FormData | undefined;
  session: Session | null;
}

/** Talks to one base URL and to nothing else, and remembers all that was said. */
export class Client {
  readonly log: Exchange[] = [];
  /** Every secret that some answer held. */
  readonly secrets = new Set<string>();
  readonly #base: string;
  readonly #limit: number;
  #count = 0;

  /** `limit` is the most requests that will be made. */
  constructor(baseUrl: string, limit: number = MAX_REQUESTS) {
    this.#base = baseUrl.replace(/\/+$/, '');
    this.#limit = limit;
  }

  get requestCount(): number {
    return this.#count;
  }

  /** Sends a request. Throws {@link NoAnswer}, and {@link NotTried} when there were too many. */
  async send({ asked, method, path, headers, body, session }: Sending): Promise<Exchange> {
    if (this.#count >= this.#limit) {
      throw new NotTried(`${this.#limit} requests were made, and no more will be`);
    }
    this.#count += 1;
    const shown = typeof body === 'string' ? body : null;
    const request = { asked, method, path, headers, body: shown };
    try {
      const response = await fetch(this.#base + path, {
        method,
        headers: [...(session?.headers ?? []), ...Object.entries(headers)].map(
          ([name, value]): [string, string] => [name, value],
        ),
        ...(body === undefined ? {} : { body }),
        // To follow would be to talk to somebody else.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const { status, statusText: phrase, headers: answered } = response;
      const exchange = { request, status, phrase, headers: answered, text: await response.text() };
      this.#learn(exchange);
      this.log.push(exchange);
      return exchange;
    } catch (cause) {
      throw new NoAnswer(request, cause);
    }
  }

  #learn({ request: { asked }, status, text }: Exchange): void {
    if (asked !== 'createKey' && asked !== 'regenerateKey') return;
    const answer = status < 300 ? SecretAnswer.safeParse(parseJson(text)) : null;
    if (answer?.success === true) this.secrets.add(answer.data.secret);
  }
}
