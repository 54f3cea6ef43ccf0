import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { formatETag } from '#mocks/rules/check-revision.ts';
import { createKey } from '#mocks/rules/create-key.ts';
import { presentKey } from '#mocks/rules/present-key.ts';
import { toHex } from '#mocks/rules/to-hex.ts';
import { answerOnce } from '../answer-once.ts';
import type { Gallery } from '../gallery.ts';
import { mintNewSecret } from '../mint-new-secret.ts';
import { grantedOrThrow } from '../problem-error.ts';
import { readJson } from '../read-json.ts';
import { serve } from '../serve.ts';
import { storeChange } from '../store-change.ts';

/** Creates a key: it, its activity and its mail are stored together (KEY-7). */
export function serveCreateKey(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.createKey, async (call) => {
    const body = await readJson(call.request);
    const { secret, secretDigest } = await mintNewSecret(call);
    const id = toHex(gallery.randomBytes(8));
    return answerOnce(call, body, async (tables, scene) => {
      const keyCount = await tables.keys.countBy('account', scene.account.name);
      const result = createKey(body, { ...scene, id, secretDigest, keyCount });
      const change = grantedOrThrow(result, scene);
      await storeChange(tables, change);
      const key = presentKey(change.key, scene);
      return { body: { key, secret }, etag: formatETag(change.key) };
    });
  });
}
