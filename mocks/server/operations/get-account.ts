import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import type { Gallery } from '../gallery.ts';
import { readScene } from '../scene.ts';
import { serve } from '../serve.ts';

/** Who is signed in, for whom they may act, and the policy that the page learns from here (POL-6). */
export function serveAccount(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.getAccount, (call) =>
    gallery.store.read(async (tables) => {
      const { account, owners, policy } = await readScene(tables, call);
      return { body: { account, owners, policy } };
    }),
  );
}
