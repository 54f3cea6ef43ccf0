import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { listPackageIds } from '#mocks/rules/list-package-ids.ts';
import { digestText } from '#mocks/rules/digest-text.ts';
import type { Gallery } from '../gallery.ts';
import { problemOf, ProblemError } from '../problem-error.ts';
import { readScene } from '../scene.ts';
import { serve } from '../serve.ts';

/** The package IDs of an owner for whom the account may act; of any other owner, 404 (KEY-3). */
export function serveOwnerPackages(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.listOwnerPackages, async (call) => {
    const packageIds = await gallery.store.read(async (tables) => {
      const { owners } = await readScene(tables, call);
      const owner = owners.find(({ name }) => name === call.params['owner']);
      if (owner === undefined)
        throw new ProblemError(problemOf('not-found', 'There is no such owner.'));
      return listPackageIds(await tables.packages.allBy('owner', owner.name), owner.name);
    });
    const etag = `"${await digestText(packageIds.join('\n'))}"`;
    const known = call.request.headers.get('If-None-Match') === etag;
    return { body: { packageIds }, etag, ...(known ? { notModified: true } : {}) };
  });
}
