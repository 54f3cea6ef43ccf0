import { granted, refused } from '#mocks/rules/result.ts';
import type { Result } from '#mocks/rules/result.ts';
import type { Attempt } from './attempt-use.ts';
import { findPackageFile } from './find-package-file.ts';
import { MAX_PUSH_BYTES, readLimited } from './read-limited.ts';
import { readNuspec } from './read-nuspec.ts';
import { unpackNuspec } from './unpack-nuspec.ts';

/**
 * What a push asks for, by the package in its body. Refuses a body over 250 MB (`too-large`) and
 * one that is not a package (`invalid-request`, USE-7).
 */
export async function readPushedPackage(request: Request): Promise<Result<Attempt>> {
  const body = await readLimited(request, MAX_PUSH_BYTES);
  if (body === null) {
    const detail = 'A package may have 250 MB at most. This one is larger.';
    return refused({ code: 'too-large', rule: 'USE-7', detail });
  }
  const file = findPackageFile(request.headers.get('Content-Type'), body);
  if (!file.ok) return file;
  const nuspec = unpackNuspec(file.value);
  if (!nuspec.ok) return nuspec;
  const identity = readNuspec(nuspec.value);
  return identity.ok ? granted({ use: 'push', ...identity.value }) : identity;
}
