import { revokeLeaked } from '#mocks/rules/revoke-leaked.ts';
import { digestText } from '#mocks/rules/digest-text.ts';
import type { Gallery } from '../gallery.ts';
import { readMoment } from '../read-moment.ts';
import { storeChange } from '../store-change.ts';

/**
 * REV-2: revokes the key of a secret that was found in public, and tells its owner. Whether it did:
 * `false` for a secret that is no key's, or whose key was revoked before.
 */
export async function revokeFound(
  gallery: Gallery,
  {
    secret,
    source,
    url = null,
  }: { secret: string; source: string; url?: string | null | undefined },
): Promise<boolean> {
  const digest = await digestText(secret);
  return gallery.store.write(async (tables) => {
    const [key] = await tables.keys.allBy('secretDigest', digest);
    const account = key && (await tables.accounts.get(key.account));
    if (key === undefined || account === undefined) return false;
    const moment = await readMoment(tables, gallery);
    const change = revokeLeaked(key, { source, url }, { ...moment, account });
    await storeChange(tables, change);
    return change.activity !== null;
  });
}
