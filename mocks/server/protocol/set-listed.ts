import { http } from 'msw';
import type { HttpHandler } from 'msw';
import { granted } from '#mocks/rules/result.ts';
import type { Gallery } from '../gallery.ts';
import { serveUse } from './serve-use.ts';

const path = '*/api/v2/package/:packageId/:version';
type Named = { packageId: string; version: string };

/** Unlist: what the protocol calls delete takes a version out of the lists, and keeps it. */
export function serveUnlist(gallery: Gallery): HttpHandler {
  return http.delete<Named>(path, ({ request, params: { packageId, version } }) => {
    const readAttempt = async () => granted({ use: 'unlist' as const, packageId, version });
    return serveUse(gallery, { operation: 'unlistPackage', request, readAttempt, status: 200 });
  });
}

/** Relist: puts an unlisted version back into the lists. */
export function serveRelist(gallery: Gallery): HttpHandler {
  return http.post<Named>(path, ({ request, params: { packageId, version } }) => {
    const readAttempt = async () => granted({ use: 'relist' as const, packageId, version });
    return serveUse(gallery, { operation: 'relistPackage', request, readAttempt, status: 200 });
  });
}
