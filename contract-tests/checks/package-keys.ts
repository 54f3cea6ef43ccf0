import type { Gallery } from '../asking/gallery.ts';
import { makeKey, revoke } from '../asking/keys.ts';
import { takesSubjects } from '../asking/make-request.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectThat, readGranted } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { PackageKeysView } from '../views.ts';
import { requirePushNew } from './push-new.ts';

async function askPackageKeys(gallery: Gallery, packageId: string) {
  const exchange = await gallery.ask('listPackageKeys', { params: { packageId } });
  return { exchange, keys: readGranted(exchange, PackageKeysView).keys };
}

export const listPackageKeysChecks: readonly Check[] = [
  check(
    'USE-3',
    'names a key that covers the package, what it may do and through what',
    async (gallery) => {
      requirePushNew(gallery);
      const { key } = await makeKey(gallery);
      const { exchange, keys } = await askPackageKeys(gallery, `${gallery.idPrefix}.New`);
      const found = keys.find(({ id }) => id === key.id);
      expectEqual(exchange, 'actions', found?.actions, ['push-new-package']);
      if (takesSubjects(gallery)) {
        expectEqual(exchange, 'through', found?.through, `${gallery.idPrefix}.*`);
      }
    },
  ),

  check('USE-3', 'names no key that does not cover it', async (gallery) => {
    if (!takesSubjects(gallery)) throw new NotTried('keys have no subjects by this policy');
    const { key } = await makeKey(gallery);
    const { exchange, keys } = await askPackageKeys(gallery, `${gallery.idPrefix}X`);
    expectThat(exchange, `no ${key.name}`, !keys.some(({ id }) => id === key.id));
  }),

  check('USE-2', 'names no key that is revoked', async (gallery) => {
    const { key } = await makeKey(gallery);
    await revoke(gallery, key);
    const { exchange, keys } = await askPackageKeys(gallery, `${gallery.idPrefix}.New`);
    expectThat(exchange, `no ${key.name}`, !keys.some(({ id }) => id === key.id));
  }),
];
