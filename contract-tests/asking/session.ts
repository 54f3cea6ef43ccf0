/** Somebody who is signed in, by the headers that say so. */
export interface Session {
  headers: readonly (readonly [string, string])[];
}

/** A session out of cookies (`name=value`) and whole headers (`Name: value`). */
export function makeSession(cookies: readonly string[], headers: readonly string[]): Session {
  const cookie = cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as const];
  return { headers: [...cookie, ...headers.map(splitHeader)] };
}

/**
 * The same session with every value in it replaced by one that nobody has: what somebody would
 * send who is not signed in. `null` where there is nothing to replace.
 */
export function spoilSession({ headers }: Session): Session | null {
  if (headers.length === 0) return null;
  return { headers: headers.map(([name, value]) => [name, spoilValue(name, value)]) };
}

const NOBODY = 'contract-test-nobody';

function spoilValue(name: string, value: string): string {
  if (name.toLowerCase() === 'cookie') return value.replaceAll(/=[^;]*/g, `=${NOBODY}`);
  // The scheme of `Authorization: Bearer …` stays, so that the server gets as far as the token.
  return value.replace(/\S+\s*$/, NOBODY);
}

function splitHeader(header: string): readonly [string, string] {
  const colon = header.indexOf(':');
  return [header.slice(0, colon).trim(), header.slice(colon + 1).trim()];
}
