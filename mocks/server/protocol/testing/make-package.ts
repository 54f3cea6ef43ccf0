import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** A `.nuspec` with the least that one has. */
export function writeNuspec(id: string, version: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>${id}</id>
    <version>${version}</version>
    <authors>dana</authors>
    <description>A package for a test</description>
  </metadata>
</package>
`;
}

/** A `.nupkg` as NuGet packs it, with other files in it than its `.nuspec` if they are given. */
export function makePackage(
  id = 'Alpha.Core',
  version = '1.0.1',
  files: Zippable = { [`${id}.nuspec`]: strToU8(writeNuspec(id, version)) },
): Uint8Array<ArrayBuffer> {
  return zipSync({
    '_rels/.rels': strToU8('<Relationships/>'),
    ...files,
    'lib/net8.0/library.dll': new Uint8Array(5000),
    '[Content_Types].xml': strToU8('<Types/>'),
  });
}
