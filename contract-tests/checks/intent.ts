import { isDeepStrictEqual } from 'node:util';
import { parseJson } from '../asking/exchange.ts';
import type { Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { askForKey } from '../asking/keys.ts';
import { makeCreateRequest } from '../asking/make-request.ts';
import { expectEqual } from '../expectations.ts';
import { Mismatch } from '../outcome.ts';

// NET-2: one effect for each Idempotency-Key, however often it has to be asked for.

/** The header of an intent that nobody has had. */
export function mintIntent(): Record<string, string> {
  return { 'Idempotency-Key': crypto.randomUUID() };
}

/** Asks for a key under an intent. */
export function askOnce(gallery: Gallery, headers: Record<string, string>): Promise<Exchange> {
  return askForKey(gallery, {}, { body: makeCreateRequest(gallery), headers });
}

/** Holds that an answer is the first one, whole. */
export function expectSameAnswer(again: Exchange, first: Exchange): void {
  expectEqual(again, 'status', again.status, first.status);
  if (isDeepStrictEqual(parseJson(again.text), parseJson(first.text))) return;
  throw new Mismatch('the first answer again, the secret too', again, 'another one');
}
