import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { checkRevision, formatETag } from '#mocks/rules/check-revision.ts';
import { presentKey } from '#mocks/rules/present-key.ts';
import { revokeKey } from '#mocks/rules/revoke-key.ts';
import type { Gallery } from '../gallery.ts';
import { grantedOrThrow } from '../problem-error.ts';
import { findOwnKey, readScene } from '../scene.ts';
import { serve } from '../serve.ts';
import { storeChange } from '../store-change.ts';

/** Makes a key unusable and keeps it in the list (REV-1). */
export function serveRevokeKey(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.revokeKey, (call) =>
    gallery.store.write(async (tables) => {
      const scene = await readScene(tables, call);
      const key = await findOwnKey(tables, scene, call);
      grantedOrThrow(checkRevision(key, call.request.headers.get('If-Match')), scene);
      const change = grantedOrThrow(revokeKey(key, scene), scene);
      await storeChange(tables, change);
      return { body: presentKey(change.key, scene), etag: formatETag(change.key) };
    }),
  );
}
