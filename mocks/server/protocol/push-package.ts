import { http } from 'msw';
import type { HttpHandler } from 'msw';
import type { Gallery } from '../gallery.ts';
import { readPushedPackage } from './read-pushed-package.ts';
import { serveUse } from './serve-use.ts';

/** Push: a new package, or a new version of one (USE-4). */
export function servePush(gallery: Gallery): HttpHandler {
  return http.put('*/api/v2/package', ({ request }) =>
    serveUse(gallery, {
      operation: 'pushPackage',
      request,
      readAttempt: () => readPushedPackage(request),
      status: 201,
    }),
  );
}
