import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { checkRevision, formatETag } from '#mocks/rules/check-revision.ts';
import { presentKey } from '#mocks/rules/present-key.ts';
import { regenerateKey } from '#mocks/rules/regenerate-key.ts';
import { answerOnce } from '../answer-once.ts';
import type { Gallery } from '../gallery.ts';
import { mintNewSecret } from '../mint-new-secret.ts';
import { grantedOrThrow } from '../problem-error.ts';
import { readJson } from '../read-json.ts';
import { findOwnKey } from '../scene.ts';
import { serve } from '../serve.ts';
import { storeChange } from '../store-change.ts';

/** Replaces a key's secret; the old one is refused from then on (REG-1). */
export function serveRegenerateKey(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.regenerateKey, async (call) => {
    const body = await readJson(call.request);
    const { secret, secretDigest } = await mintNewSecret(call);
    return answerOnce(call, body, async (tables, scene) => {
      const key = await findOwnKey(tables, scene, call);
      grantedOrThrow(checkRevision(key, call.request.headers.get('If-Match')), scene);
      const change = grantedOrThrow(regenerateKey(key, body, { ...scene, secretDigest }), scene);
      await storeChange(tables, change);
      const regenerated = presentKey(change.key, scene);
      return { body: { key: regenerated, secret }, etag: formatETag(change.key) };
    });
  });
}
