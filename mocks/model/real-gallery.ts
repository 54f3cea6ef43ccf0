import { createHash } from 'node:crypto';
import { getResponse } from 'msw/utils/get-response';
import { sendDueMails } from '#mocks/jobs/send-due-mails.ts';
import { loadScenario } from '#mocks/scenarios/load-scenario.ts';
import { galleryHandlers } from '#mocks/server/handlers.ts';
import { makeGallery } from '#mocks/server/make-gallery.ts';
import { readMoment } from '#mocks/server/read-moment.ts';
import { steeringHandlers } from '#mocks/server/steering/handlers.ts';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import type { Rows } from '#mocks/store/rows.ts';
import type { WriteTables } from '#mocks/store/store.ts';
import { readWorld } from '#mocks/store/whole-world.ts';
import { SecretWatch } from './secret-watch.ts';

export const START = '2026-11-20T12:00:00Z';
const ORIGIN = 'http://gallery.example';

/** An answer, read to its end. */
export interface RealAnswer {
  status: number;
  text: string;
  /** The body, where it is JSON. */
  body: unknown;
  /** It never arrived, or nothing in it can be read. */
  isLost: boolean;
  /** `X-NuGet-Warning` (WRN-6). */
  warning: string | null;
}

/** Trouble on the way: the answer is lost or garbled, or the server refuses before it looks. */
export type Trouble = 'none' | 'lost-answer' | 'garbage' | 'status';

export interface Question {
  account?: string;
  headers?: Record<string, string>;
  body?: BodyInit | undefined;
  /** Whether the answer may have a secret in it, which is then not searched for one. */
  mayHoldSecret?: boolean;
}

/** The whole mock behind its handlers, with a world of its own, and nothing of chance in it. */
export class RealGallery {
  readonly watch = new SecretWatch();
  readonly #store = new MemoryStore();
  readonly #gallery = { ...makeGallery(this.#store, `${ORIGIN}/`), randomBytes: makeBytes(1) };
  readonly #handlers = [
    ...steeringHandlers({
      gallery: this.#gallery,
      reset: () => Promise.resolve(),
      runJobs: () =>
        this.#store.write(async (tables) =>
          sendDueMails(tables, await readMoment(tables, this.#gallery)),
        ),
    }),
    ...galleryHandlers(this.#gallery),
  ];

  static async open(policy: string): Promise<RealGallery> {
    const real = new RealGallery();
    const platform = { ...real.#gallery, realNow: 0 };
    await loadScenario(real.#store, { scenario: 'empty', policy, now: START }, platform);
    return real;
  }

  /** Sends a request such as `GET /api/keys` to the handlers. */
  async ask(request: string, question: Question = {}): Promise<RealAnswer> {
    const { account, headers, body, mayHoldSecret = false } = question;
    const [method = '', path = ''] = request.split(' ');
    const cookie = account === undefined ? {} : { Cookie: `account=${account}` };
    const init = { method, headers: { ...cookie, ...headers }, ...(body ? { body } : {}) };
    const response = await getResponse(this.#handlers, new Request(ORIGIN + path, init));
    if (response === undefined) throw new Error(`Nobody answers ${request}`);
    const text = response.type === 'error' ? '' : await response.text();
    const isHtml = text.startsWith('<');
    if (!mayHoldSecret) this.watch.search(text, `the answer to ${request}`);
    return {
      status: response.status,
      text,
      body: text === '' || isHtml ? undefined : (JSON.parse(text) as unknown),
      isLost: response.type === 'error' || isHtml,
      warning: response.headers.get('X-NuGet-Warning'),
    };
  }

  /** A steering operation, with its answer. */
  async steer(name: string, body: object): Promise<RealAnswer> {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await this.ask(`POST /__mock/${name}`, { headers, body: JSON.stringify(body) });
    if (answer.status >= 300) throw new Error(`${name}: ${answer.text}`);
    return answer;
  }

  /** The next answer of an operation will be in trouble. */
  async orderTrouble(operation: string, kind: Trouble): Promise<void> {
    await this.steer('faults', { faults: [{ operation, kind, status: 500, times: 1 }] });
  }

  /** Everything that is stored, as it is stored. */
  read(): Promise<Rows> {
    return readWorld(this.#store);
  }

  /** What happens outside the gallery's own operations: somebody is locked, leaves, gives away. */
  change(work: (tables: WriteTables) => Promise<void>): Promise<void> {
    return this.#store.write(work);
  }
}

/** SEC-4 */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Bytes that are the same in every run (mulberry32), so that a sequence can be run again. */
function makeBytes(seed: number): (count: number) => Uint8Array {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) & 0xff;
  };
  return (count) => Uint8Array.from({ length: count }, next);
}
