import { parseArgs } from 'node:util';
import type { Person } from './asking/gallery.ts';
import { makeSession } from './asking/session.ts';
import type { Session } from './asking/session.ts';

/** What was asked for on the command line cannot be had; the message says why. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export const usage = `npm run contract -- --base-url URL --account NAME [options]
  --base-url http://127.0.0.1:4010   where the gallery serves /api/account
  --account dana                     the account under test
  --cookie 'account=dana'            what signs it in; may be given several times
  --header 'Authorization: Bearer …' the same as a header; may be given several times
  --other-account erin               another account, for what is hidden from others (NET-4),
  --other-cookie, --other-header     and what signs that one in
  --json report.json                 writes the report as JSON too`;

const many = { type: 'string', multiple: true, default: [] as string[] } as const;
const options = {
  'base-url': { type: 'string' },
  account: { type: 'string' },
  cookie: many,
  header: many,
  'other-account': { type: 'string' },
  'other-cookie': many,
  'other-header': many,
  json: { type: 'string' },
} as const;

/** Whom to ask, as whom, and where to write. */
export interface Arguments {
  baseUrl: string;
  account: Person;
  other: Person | null;
  /** The file for the report as JSON. */
  json: string | undefined;
}

/** Reads the command line, without the program's own name. Throws {@link UsageError}. */
export function readArguments(args: string[]): Arguments {
  const given = parse(args);
  const baseUrl = given['base-url'];
  if (baseUrl === undefined || !isWebAddress(baseUrl))
    throw new UsageError('Give --base-url as an http or https address.');
  if (given.account === undefined) throw new UsageError('Give the account under test: --account.');
  const otherName = given['other-account'];
  const other = { cookies: given['other-cookie'], headers: given['other-header'] };
  if (otherName !== undefined && other.cookies.length + other.headers.length === 0)
    throw new UsageError('Give what signs the other account in: --other-cookie or --other-header.');
  return {
    baseUrl,
    account: { name: given.account, session: readSession(given.cookie, given.header) },
    other:
      otherName === undefined
        ? null
        : { name: otherName, session: readSession(other.cookies, other.headers) },
    json: given.json,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readSession(cookies: string[], headers: string[]): Session {
  const bad =
    headers.find((header) => !/^[\w-]+:/.test(header)) ??
    cookies.find((cookie) => !cookie.includes('='));
  // The value may be a credential, so it is not repeated.
  if (bad !== undefined) {
    throw new UsageError("Give a cookie as 'name=value' and a header as 'Name: value'.");
  }
  return makeSession(cookies, headers);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
