import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { summarizeKey } from '#mocks/rules/present-key.ts';
import { selectKeys } from '#mocks/rules/select-keys.ts';
import type { Gallery } from '../gallery.ts';
import { grantedOrThrow } from '../problem-error.ts';
import { readKeyListQuery } from '../read-query.ts';
import { readSession } from '../scene.ts';
import { serve } from '../serve.ts';

/** A page of the account's keys, filtered and sorted (NET-7, KEY-8). */
export function serveKeyList(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.listKeys, (call) => {
    const query = readKeyListQuery(new URL(call.request.url));
    return gallery.store.read(async (tables) => {
      const session = await readSession(tables, call);
      const keys = await tables.keys.allBy('account', session.account.name);
      const page = grantedOrThrow(selectKeys(keys, query, session), session);
      const summaries = page.keys.map((key) => summarizeKey(key, session));
      return { body: { keys: summaries, nextCursor: page.nextCursor } };
    });
  });
}
