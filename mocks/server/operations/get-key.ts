import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { formatETag } from '#mocks/rules/check-revision.ts';
import { presentKey } from '#mocks/rules/present-key.ts';
import type { Gallery } from '../gallery.ts';
import { findOwnKey, readSession } from '../scene.ts';
import { serve } from '../serve.ts';

/** One key of the account's, whole. */
export function serveKey(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.getKey, (call) =>
    gallery.store.read(async (tables) => {
      const session = await readSession(tables, call);
      const key = await findOwnKey(tables, session, call);
      return { body: presentKey(key, session), etag: formatETag(key) };
    }),
  );
}
