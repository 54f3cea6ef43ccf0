import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { foldPackageId } from '#src/contract/package-pattern.ts';
import { findPackageKeys } from '#mocks/rules/find-package-keys.ts';
import type { Gallery } from '../gallery.ts';
import { readSession } from '../scene.ts';
import { serve } from '../serve.ts';

/** Which of the account's keys can act on a package, and through which subject (USE-3). */
export function servePackageKeys(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.listPackageKeys, (call) =>
    gallery.store.read(async (tables) => {
      const session = await readSession(tables, call);
      const packageId = call.params['packageId'] ?? '';
      const keys = await tables.keys.allBy('account', session.account.name);
      const stored = (await tables.packages.get(foldPackageId(packageId))) ?? null;
      const organizations = await tables.organizations.all();
      return { body: findPackageKeys(keys, packageId, stored, { ...session, organizations }) };
    }),
  );
}
