import { parseArgs } from 'node:util';
import type { ServerOptions } from './start-server.ts';

/** What was asked for on the command line cannot be had; the message says why. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** How the server is started. */
export const usage = `npm run serve:mock -- [options]
  --port 4010              the port on 127.0.0.1; 0 for any that is free
  --scenario typical       the world to begin with
  --policy nuget           nuget, psgallery, myget or nuget-2016
  --now 2026-11-20T12:00Z  the time, which then stands still; without it, it is the real one
  --page-origin http://127.0.0.1:5173
                           the page that may ask from another origin`;

const options = {
  port: { type: 'string', default: '4010' },
  scenario: { type: 'string' },
  policy: { type: 'string' },
  now: { type: 'string' },
  'page-origin': { type: 'string' },
} as const;

/** Reads the command line, without the program's own name. Throws {@link UsageError}. */
export function readArguments(args: string[]): ServerOptions {
  const { port, 'page-origin': pageOrigin, ...wish } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`“${port}” is not a port. Give a number from 0 to 65535.`);
  if (pageOrigin !== undefined && !isOrigin(pageOrigin))
    throw new UsageError(`“${pageOrigin}” is not an origin. Give one like http://127.0.0.1:5173.`);
  return { port: Number(port), pageOrigin, wish };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
