import * as z from 'zod/mini';
import { parseJson } from '../asking/exchange.ts';
import type { Answering, Lie, Passing } from './lying-proxy.ts';

/** A lie, and the lines of the report that it brings down, and no others: `group rule what`. */
export interface KnownLie {
  name: string;
  lie: () => Lie;
  fails: readonly string[];
  /** Set where it spoils what other lies are found out by. */
  alone?: true;
}

const KEY = /^\/api\/keys\/[^/]+$/;

const addresses = {
  getAccount: ['GET', /^\/api\/account$/],
  listOwnerPackages: ['GET', /^\/api\/owners\//],
  getOverview: ['GET', /^\/api\/overview$/],
  listKeys: ['GET', /^\/api\/keys$/],
  getKey: ['GET', KEY],
  createKey: ['POST', /^\/api\/keys$/],
  editKey: ['PATCH', KEY],
  regenerateKey: ['POST', /\/regenerate$/],
  revokeKey: ['POST', /\/revoke$/],
  deleteKey: ['DELETE', KEY],
  checkKey: ['POST', /\/check$/],
  listActivity: ['GET', /\/activity$/],
  listPackageKeys: ['GET', /^\/api\/packages\//],
  unlist: ['DELETE', /^\/api\/v2\//],
} as const;

type Address = keyof typeof addresses;

/** Whether a request is of this operation. */
export function isAbout(name: Address, { method, path }: Passing): boolean {
  const [verb, place] = addresses[name];
  return method === verb && place.test(path.split('?')[0] ?? '');
}

/** A lie in the answers of one operation. */
export function answers(name: Address, change: (answer: Answering, request: Passing) => void): Lie {
  return {
    answered: (answer, request) => {
      if (isAbout(name, request)) change(answer, request);
    },
  };
}

/** A server that does not see, or not rightly, what it is asked by one operation. */
export function mishears(name: Address, change: (request: Passing) => boolean | void): Lie {
  return { asked: (request) => (isAbout(name, request) ? change(request) : true) };
}

export function isRefused({ status }: Answering): boolean {
  return status >= 400;
}

const Json = z.record(z.string(), z.unknown());

/** Changes a body that is a JSON object; leaves any other alone. */
export function rewrite(
  message: { body: string },
  change: (body: Record<string, unknown>) => unknown,
): void {
  const { data } = Json.safeParse(parseJson(message.body));
  if (data !== undefined) message.body = JSON.stringify(change(data));
}

/** Makes a problem of an answer. */
export function refuse(answer: Answering, status: number, code: string): void {
  answer.status = status;
  answer.headers.set('Content-Type', 'application/problem+json');
  const problem = { type: `/problems/${code}`, status, title: 'No', detail: 'No.' };
  answer.body = JSON.stringify(problem);
}
