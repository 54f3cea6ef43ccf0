import { parseJson } from '../asking/exchange.ts';
import type { Asked, Exchange } from '../asking/exchange.ts';
import { lastCheck } from '../check.ts';
import type { Check } from '../check.ts';
import { Mismatch, NotTried } from '../outcome.ts';
import { holdsSlice, sliceAll } from '../secret-slices.ts';
import { SecretView } from '../views.ts';

/** SEC-1: a secret is in the answer that hands it out, under its name, and nowhere else. */
export function answersHoldNoSecret(asked: readonly Asked[]): Check {
  const handsOut = asked.includes('createKey') || asked.includes('regenerateKey');
  return lastCheck(
    'SEC-1',
    handsOut
      ? 'no answer holds a secret but in its field “secret”'
      : 'no answer holds a secret, or twelve characters of one',
    ({ client: { log, secrets } }) => {
      if (secrets.size === 0) throw new NotTried('this run was given no secret');
      const slices = sliceAll(secrets);
      for (const exchange of log) {
        if (!asked.includes(exchange.request.asked)) continue;
        const place = findSlice(exchange, slices);
        if (place !== null) throw new Mismatch('no secret', exchange, `one in ${place}`);
      }
    },
  );
}

/** Where in an answer a secret is that should not be there, or `null`. */
function findSlice(exchange: Exchange, slices: ReadonlySet<string>): string | null {
  if (holdsSlice(withoutOwn(exchange), slices)) return 'the body';
  const header = [...exchange.headers].find(([, value]) => holdsSlice(value, slices));
  return header === undefined ? null : `the header ${header[0]}`;
}

/** The body without the one secret that it may hold. */
function withoutOwn({ request: { asked }, status, text }: Exchange): string {
  if (status >= 300 || (asked !== 'createKey' && asked !== 'regenerateKey')) return text;
  const { data } = SecretView.safeParse(parseJson(text));
  return data === undefined ? text : text.replace(data.secret, '');
}
