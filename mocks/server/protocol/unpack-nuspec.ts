import { unzipSync } from 'fflate';
import { granted, refused } from '#mocks/rules/result.ts';
import type { Result } from '#mocks/rules/result.ts';

/** The longest `.nuspec` that is unpacked, in bytes: real ones have some thousand. */
const MAX_NUSPEC_BYTES = 1024 * 1024;
/** The most files that a zip of this old format can list. */
const MAX_FILES = 65_535;

/**
 * The `.nuspec` of a package: a zip with one at its root. Nothing else in it is unpacked, and no
 * more of it than its size says, so that a small file cannot grow into a large one. Refuses
 * everything else as not a package (`invalid-request`, USE-7).
 */
export function unpackNuspec(file: Uint8Array): Result<Uint8Array> {
  const found: string[] = [];
  let files = 0;
  try {
    const unpacked = unzipSync(file, {
      filter: ({ name, size, originalSize }) => {
        if (++files > MAX_FILES) throw new Error('too many files');
        if (!/^[^/\\]+\.nuspec$/i.test(name)) return false;
        found.push(name);
        return Math.max(size, originalSize) <= MAX_NUSPEC_BYTES;
      },
    });
    const [nuspec] = found;
    if (nuspec === undefined || found.length > 1) {
      const count = found.length === 0 ? 'none' : found.length;
      return refuse(`A package has one .nuspec at its root. This zip has ${count}.`);
    }
    const content = unpacked[nuspec];
    return content === undefined ? refuse('Its .nuspec is longer than 1 MB.') : granted(content);
  } catch {
    return refuse('It is no zip archive, or a damaged one.');
  }
}

function refuse(reason: string): Result<never> {
  const detail = `This file is not a package. ${reason}`;
  return refused({ code: 'invalid-request', rule: 'USE-7', detail });
}
