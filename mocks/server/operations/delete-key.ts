import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { deleteKey } from '#mocks/rules/delete-key.ts';
import { requireOwnKey } from '#mocks/rules/require-own-key.ts';
import type { Gallery } from '../gallery.ts';
import { grantedOrThrow } from '../problem-error.ts';
import { readScene } from '../scene.ts';
import { serve } from '../serve.ts';
import { storeActivityAndMail } from '../store-change.ts';

/**
 * Removes a key for good. One that is gone answers as if it had just been deleted (DEL-2), and
 * so does one of another account, which is the same as none (NET-4).
 */
export function serveDeleteKey(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.deleteKey, (call) =>
    gallery.store.write(async (tables) => {
      const scene = await readScene(tables, call);
      const found = await tables.keys.get(call.params['id'] ?? '');
      const own = requireOwnKey(found, scene.account);
      const change = grantedOrThrow(deleteKey(own.ok ? own.value : null, scene), scene);
      if (own.ok) await tables.keys.remove(own.value.id);
      await storeActivityAndMail(tables, change);
      return { body: undefined };
    }),
  );
}
