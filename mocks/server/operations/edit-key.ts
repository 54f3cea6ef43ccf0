import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { checkRevision, formatETag } from '#mocks/rules/check-revision.ts';
import { editKey } from '#mocks/rules/edit-key.ts';
import { presentKey } from '#mocks/rules/present-key.ts';
import type { Gallery } from '../gallery.ts';
import { grantedOrThrow } from '../problem-error.ts';
import { readJson } from '../read-json.ts';
import { findOwnKey, readScene } from '../scene.ts';
import { serve } from '../serve.ts';
import { storeChange } from '../store-change.ts';

/** Changes what the policy lets be changed, of the revision that the client has seen (EDT, NET-3). */
export function serveEditKey(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.editKey, async (call) => {
    const body = await readJson(call.request);
    return gallery.store.write(async (tables) => {
      const scene = await readScene(tables, call);
      const key = await findOwnKey(tables, scene, call);
      grantedOrThrow(checkRevision(key, call.request.headers.get('If-Match')), scene);
      const change = grantedOrThrow(editKey(key, body, scene), scene);
      await storeChange(tables, change);
      return { body: presentKey(change.key, scene), etag: formatETag(change.key) };
    });
  });
}
