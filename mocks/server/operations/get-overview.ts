import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { composeOverview } from '#mocks/rules/compose-overview.ts';
import type { Gallery } from '../gallery.ts';
import { readSession } from '../scene.ts';
import { serve } from '../serve.ts';

/** What the banners and tabs show, and the server's clock (WRN-1, EXP-7). */
export function serveOverview(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.getOverview, (call) =>
    gallery.store.read(async (tables) => {
      const session = await readSession(tables, call);
      const keys = await tables.keys.allBy('account', session.account.name);
      return { body: composeOverview(keys, session) };
    }),
  );
}
