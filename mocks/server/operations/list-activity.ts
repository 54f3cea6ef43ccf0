import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { selectActivity } from '#mocks/rules/select-activity.ts';
import type { Gallery } from '../gallery.ts';
import { grantedOrThrow } from '../problem-error.ts';
import { findOwnKey, readSession } from '../scene.ts';
import { serve } from '../serve.ts';

/** What was done with a key and to it, newest first (USE-8, NET-7). */
export function serveActivity(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.listActivity, (call) => {
    const cursor = new URL(call.request.url).searchParams.get('cursor') ?? undefined;
    return gallery.store.read(async (tables) => {
      const session = await readSession(tables, call);
      const key = await findOwnKey(tables, session, call);
      const records = await tables.activity.allBy('keyId', key.id);
      return { body: grantedOrThrow(selectActivity(records, cursor), session) };
    });
  });
}
