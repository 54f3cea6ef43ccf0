import { KeyListView } from '../views.ts';
import { parseJson } from './exchange.ts';
import type { Gallery } from './gallery.ts';
import type { Session } from './session.ts';
import { clearAway, deleteKey } from './keys.ts';

/**
 * Deletes what a run has left, also keys of which no answer told: all whose names begin with the
 * marker of this run. Gives the names of those that are there still.
 */
export async function sweep(gallery: Gallery): Promise<string[]> {
  await clearAway(gallery);
  const { own, other } = gallery.people;
  const left: string[] = [];
  for (const as of other === null ? [own] : [own, other.session]) {
    for (const { id } of await findOurs(gallery, as)) {
      gallery.made.set(id, as);
      await deleteKey(gallery, id);
    }
    left.push(...(await findOurs(gallery, as)).map(({ name }) => name));
  }
  return left;
}

async function findOurs(gallery: Gallery, as: Session): Promise<{ id: string; name: string }[]> {
  const query = new URLSearchParams({ q: gallery.marker, limit: '500' }).toString();
  const { text } = await gallery.ask('listKeys', { query, as });
  const { data } = KeyListView.safeParse(parseJson(text));
  return data?.keys.filter(({ name }) => name.startsWith(gallery.marker)) ?? [];
}
