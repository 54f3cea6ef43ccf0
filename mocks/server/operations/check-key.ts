import type { HttpHandler } from 'msw';
import { operations } from '#src/contract/operations.ts';
import { foldPackageId } from '#src/contract/package-pattern.ts';
import { checkKey, readCheck } from '#mocks/rules/check-key.ts';
import { prepareSubjects } from '#mocks/rules/prepare-subjects.ts';
import type { Gallery } from '../gallery.ts';
import { grantedOrThrow } from '../problem-error.ts';
import { readJson } from '../read-json.ts';
import { findOwnKey, readSession } from '../scene.ts';
import { serve } from '../serve.ts';

/** What a use would answer, with the rule and the subject that decide; changes nothing (USE-10). */
export function serveCheckKey(gallery: Gallery): HttpHandler {
  return serve(gallery, operations.checkKey, async (call) => {
    const body = await readJson(call.request);
    return gallery.store.read(async (tables) => {
      const session = await readSession(tables, call);
      const key = await findOwnKey(tables, session, call);
      const check = grantedOrThrow(readCheck(body), session);
      const stored = (await tables.packages.get(foldPackageId(check.packageId))) ?? null;
      const organizations = await tables.organizations.all();
      const facts = { key, subjects: prepareSubjects(key.subjects), stored };
      return { body: checkKey(check, facts, { ...session, organizations }) };
    });
  });
}
