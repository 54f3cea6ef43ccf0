import * as z from 'zod/mini';
import { operations } from '#src/contract/operations.ts';
import type { Operation } from '#src/contract/operations.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { NotTried } from '../outcome.ts';
import type { Client } from './client.ts';
import { parseJson } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import type { Session } from './session.ts';

export type OperationName = keyof typeof operations;

/** What goes with a request besides what its operation says. */
export interface Question {
  /** What goes in the places of the path. */
  params?: Record<string, string>;
  /** What follows the `?`. */
  query?: string;
  /** Goes as JSON. */
  body?: unknown;
  /** Goes as it is, in the place of a body. */
  text?: string;
  headers?: Record<string, string>;
  /** Who asks, where it is not the account under test. */
  as?: Session;
}

/** An account, by its name and what signs it in. */
export interface Person {
  name: string;
  session: Session;
}

/** Who is who in this run. */
export interface People {
  own: Session;
  /** Another account, for NET-4; `null` where none was given. */
  other: Person | null;
  /** Somebody who is not signed in; `null` where a session needs no credentials. */
  nobody: Session | null;
}

/** What the gallery said of itself and of the account when the run began. */
export interface Opening {
  policy: GalleryPolicy;
  accountName: string;
  /** Why this account can create no key; `null` where it can. */
  obstacle: string | null;
  /** How many more keys the account may have. */
  room: number;
  /** Who the other account's session is of; `null` where it is nobody's. */
  otherName: string | null;
  /** The server's clock less our own, in milliseconds (EXP-7). */
  clockOffset: number;
}

/** The gallery under test, as the checks ask it. */
export class Gallery {
  readonly client: Client;
  readonly people: People;
  readonly opening: Opening;
  /** Begins the name of every key of this run, and of none other. */
  readonly marker: string;
  /** Begins the ID of every package that is named in this run; there is none of these. */
  readonly idPrefix: string;
  /** The keys that this run has made and not deleted, and as whom. */
  readonly made = new Map<string, Session>();

  constructor(client: Client, people: People, opening: Opening, runId: string) {
    this.client = client;
    this.people = people;
    this.opening = opening;
    this.marker = `contract-test ${runId}`;
    this.idPrefix = `Contract-Test.${runId}`;
  }

  get policy(): GalleryPolicy {
    return this.opening.policy;
  }

  /** The server's time, as well as it can be told, in milliseconds. */
  get now(): number {
    return Date.now() + this.opening.clockOffset;
  }

  /** The other account. Not tried where there is none, or its session is not its own. */
  requireOther(): Person {
    const { other } = this.people;
    if (other === null) throw new NotTried('no --other-account was given');
    if (this.opening.otherName === other.name) return other;
    throw new NotTried(`what is given for --other-account does not sign in ${other.name}`);
  }

  /** Asks one operation of the account API. A key that comes of it is remembered. */
  async ask(name: OperationName, question: Question = {}): Promise<Exchange> {
    const as = question.as ?? this.people.own;
    const exchange = await ask(this.client, name, { ...question, as });
    const made = name === 'createKey' && exchange.status < 300 ? readMade(exchange) : undefined;
    if (made !== undefined) this.made.set(made.key.id, as);
    return exchange;
  }
}

const MadeKey = z.object({ key: z.object({ id: z.string() }) });

function readMade({ text }: Exchange): z.infer<typeof MadeKey> | undefined {
  return MadeKey.safeParse(parseJson(text)).data;
}

/** Asks one operation of the account API, by its method and path in the contract. */
export function ask(client: Client, name: OperationName, question: Question): Promise<Exchange> {
  const { method, path }: Operation = operations[name];
  const { params = {}, query, body, text, headers = {}, as: session = null } = question;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, place: string) =>
    encodeURIComponent(params[place] ?? ''),
  );
  return client.send({
    asked: name,
    method,
    path: query === undefined ? filled : `${filled}?${query}`,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: body === undefined ? text : JSON.stringify(body),
    session,
  });
}
