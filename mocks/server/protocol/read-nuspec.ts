import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod/mini';
import { isPackageId } from '#src/contract/package-pattern.ts';
import { isPackageVersion } from '#mocks/rules/package-version.ts';
import { granted, refused } from '#mocks/rules/result.ts';
import type { Result } from '#mocks/rules/result.ts';

/** What a gallery goes by: which package this is, and which version of it. */
export interface PackageIdentity {
  packageId: string;
  version: string;
}

const Nuspec = z.object({
  package: z.object({ metadata: z.object({ id: z.string(), version: z.string() }) }),
});

// An ID and a version have no entities in them, so none is ever expanded.
const parser = new XMLParser({
  parseTagValue: false,
  processEntities: false,
  removeNSPrefix: true,
});

/** The ID and the version in a `.nuspec`. Refuses what is not one (`invalid-request`, USE-7). */
export function readNuspec(content: Uint8Array): Result<PackageIdentity> {
  const nuspec = Nuspec.safeParse(parseXml(content));
  if (!nuspec.success) return refuse('is not XML with an id and a version in its metadata');
  const { id: packageId, version } = nuspec.data.package.metadata;
  if (!isPackageId(packageId)) return refuse(`has an id that is no package ID: “${packageId}”`);
  if (!isPackageVersion(version)) return refuse(`has a version that is none: “${version}”`);
  return granted({ packageId, version });
}

/** The XML as objects, or `null` where it is none. */
function parseXml(content: Uint8Array): unknown {
  try {
    const text = new TextDecoder(findEncoding(content), { fatal: true }).decode(content);
    return XMLValidator.validate(text) === true ? parser.parse(text) : null;
  } catch {
    return null;
  }
}

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function refuse(reason: string): Result<never> {
  const detail = `This file is not a package. Its .nuspec ${reason}.`;
  return refused({ code: 'invalid-request', rule: 'USE-7', detail });
}
