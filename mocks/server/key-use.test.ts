import { afterEach, beforeEach, expect, test } from 'vitest';
import { ActivityPage, CheckAnswer, PackageKeys } from '#src/contract/key-use.ts';
import { startGallery } from '#mocks/node.ts';
import type { TestGallery } from '#mocks/node.ts';
import { ask, create, ifMatch, readProblem } from './testing/ask.ts';

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'empty' });
});
afterEach(() => gallery.close());

test('USE-10 a check says what a use would answer, and changes nothing', async () => {
  const { key } = await create();
  const before = await gallery.read();
  const check = async (action: string, packageId: string) =>
    CheckAnswer.parse(
      await (await ask(`POST /api/keys/${key.id}/check`, { body: { action, packageId } })).json(),
    );
  expect(await check('push-new-version', 'alpha.core')).toMatchObject({
    allowed: true,
    subject: 'Alpha.*',
  });
  expect(await check('unlist', 'Alpha')).toMatchObject({ allowed: false, rule: 'SCO-1' });
  expect(await check('push-new-version', 'AlphaTools')).toMatchObject({
    allowed: false,
    subject: null,
  });
  expect(await gallery.read()).toEqual(before);
});

test('NET-1 a check of an unknown action is refused at its field', async () => {
  const { key } = await create();
  const body = { action: 'fly', packageId: 'a b' };
  const problem = await readProblem(await ask(`POST /api/keys/${key.id}/check`, { body }));
  expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/action', '/packageId']);
});

test('USE-8 the activity of a key tells what was done to it, newest first', async () => {
  const { key } = await create();
  await ask(`POST /api/keys/${key.id}/revoke`, { headers: ifMatch(key) });
  const response = await ask(`GET /api/keys/${key.id}/activity`);
  const { entries, nextCursor } = ActivityPage.parse(await response.json());
  expect(entries.map(({ action }) => action)).toEqual(['revoke', 'create']);
  expect(nextCursor).toBeNull();
});

async function through(packageId: string): Promise<PackageKeys['keys']> {
  const response = await ask(`GET /api/packages/${packageId}/keys`);
  return PackageKeys.parse(await response.json()).keys;
}

test('USE-3 a package knows the keys that can act on it, and through which subject', async () => {
  const { key } = await create({ subjects: { packages: ['Alpha'], patterns: ['Dana.*'] } });
  await create({ name: 'Elsewhere', subjects: { packages: ['AlphaTools'], patterns: [] } });
  expect(await through('alpha')).toEqual([
    { id: key.id, name: 'Nightly', actions: ['push-new-version'], through: 'Alpha' },
  ]);
  expect(await through('Dana.Utils')).toMatchObject([{ id: key.id, through: 'Dana.*' }]);
  expect(await through('Northwind.Traders')).toEqual([]);
});
