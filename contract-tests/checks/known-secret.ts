import type { Gallery } from '../asking/gallery.ts';
import type { Exchange } from '../asking/exchange.ts';
import { setListed } from '../asking/use.ts';
import { inventSecret } from '../secret-format.ts';

/**
 * Whether the gallery knows a secret as a key's: every other one gets the same answer (USE-1), and
 * this one gets another. Asked by an unlist of a package that there is none of.
 */
export async function isKnown(gallery: Gallery, secret: string): Promise<boolean> {
  const stranger = await setListed(gallery, 'unlist', inventSecret(gallery.policy.secretPrefix));
  const own = await setListed(gallery, 'unlist', secret);
  return summarize(own) !== summarize(stranger);
}

function summarize({ status, phrase, text }: Exchange): string {
  return JSON.stringify([status, phrase, text]);
}
