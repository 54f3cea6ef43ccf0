import { normalizeVersion } from './package-version.ts';
import type { PackageRecord } from './records.ts';
import { granted, refused, type Result } from './result.ts';

/**
 * What an allowed push stores: the package with one version more, listed; a new package is the
 * owner's (USE-4). Refuses a version that exists, listed or not (`version-exists`, USE-7).
 */
export function pushVersion(
  stored: PackageRecord | null,
  pushed: { packageId: string; version: string; owner: string },
): Result<PackageRecord> {
  const version = normalizeVersion(pushed.version);
  const before = stored ?? { id: pushed.packageId, owner: pushed.owner, versions: [] };
  if (before.versions.some((entry) => normalizeVersion(entry.version) === version)) {
    const detail = `${before.id} ${version} exists already. Push another version.`;
    return refused({ code: 'version-exists', rule: 'USE-7', detail });
  }
  return granted({ ...before, versions: [...before.versions, { version, listed: true }] });
}

/**
 * What an allowed unlist or relist stores; one that stands so already stays so. Refuses a version
 * that does not exist (`not-found`, USE-7).
 */
export function setListed(
  stored: PackageRecord,
  wanted: string,
  listed: boolean,
): Result<PackageRecord> {
  const version = normalizeVersion(wanted);
  if (!stored.versions.some((entry) => normalizeVersion(entry.version) === version)) {
    const detail = `There is no version ${version} of ${stored.id}.`;
    return refused({ code: 'not-found', rule: 'USE-7', detail });
  }
  const versions = stored.versions.map((entry) =>
    normalizeVersion(entry.version) === version ? { ...entry, listed } : entry,
  );
  return granted({ ...stored, versions });
}
