import type { PackageKeys } from '#src/contract/key-use.ts';
import { decideUse, type Use, type UseContext } from './decide-use.ts';
import { orderKeys } from './order-keys.ts';
import { coversPackage, prepareSubjects } from './prepare-subjects.ts';
import type { KeyRecord, PackageRecord } from './records.ts';

const uses: readonly Use[] = ['push', 'unlist', 'relist'];

/**
 * Which of an account's keys can act on a package now, newest first, with what each can do and the
 * subject that it is through: `*` for a key that covers everything. It asks what a use would be
 * told (USE-3), so a package that does not exist yet can only be pushed as a new one (USE-4).
 */
export function findPackageKeys(
  keys: readonly KeyRecord[],
  packageId: string,
  stored: PackageRecord | null,
  context: UseContext,
): PackageKeys {
  // Most of many keys have nothing to do with the package, and are not asked further (SUB-1).
  const concerned = keys.filter(
    (key) => key.kind !== 'scoped' || coversPackage(key.subjects, packageId),
  );
  const able = orderKeys(concerned).flatMap((key) => {
    const subjects = prepareSubjects(key.subjects);
    const allowed = uses
      .map((use) => decideUse({ key, subjects, use, packageId, stored }, context))
      .flatMap((decision) => (decision.ok ? [decision.value] : []));
    const [first] = allowed;
    if (first === undefined) return [];
    const actions = allowed.map(({ action }) => action);
    return [{ id: key.id, name: key.name, actions, through: first.subject ?? '*' }];
  });
  return { keys: able };
}
