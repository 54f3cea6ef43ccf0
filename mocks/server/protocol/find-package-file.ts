import { granted, refused } from '#mocks/rules/result.ts';
import type { Result } from '#mocks/rules/result.ts';
import { readBoundary, splitMultipart } from './split-multipart.ts';

/** How a zip begins that holds anything. */
const ZIP_BEGINNING = [0x50, 0x4b, 0x03, 0x04];

/**
 * The one package in a push: a part of a form, or the body itself where it is no form. In a form
 * it is known by how it begins, not by its name: clients call it `package`, with quotes or without,
 * `file`, or nothing at all. Refuses none and several (`invalid-request`, USE-7).
 */
export function findPackageFile(contentType: string | null, body: Uint8Array): Result<Uint8Array> {
  const boundary = readBoundary(contentType);
  if (boundary === null) return granted(body);
  const parts = splitMultipart(body, boundary);
  const files = parts.length > 1 ? parts.filter(isZip) : parts;
  const [file] = files;
  if (file !== undefined && files.length === 1) return granted(file);
  return refused({
    code: 'invalid-request',
    rule: 'USE-7',
    detail: `Send one .nupkg file. This form has ${files.length === 0 ? 'none' : files.length}.`,
  });
}

function isZip(part: Uint8Array): boolean {
  return ZIP_BEGINNING.every((byte, index) => part[index] === byte);
}
