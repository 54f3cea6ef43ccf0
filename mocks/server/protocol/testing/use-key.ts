import { makePackage } from './make-package.ts';

const PUSH = 'http://gallery.example/api/v2/package';

/** Pushes a package, by default one that the key of `goodRequest` may push; `null` sends no key. */
export function push(
  secret: string | null,
  file: Uint8Array<ArrayBuffer> = makePackage(),
): Promise<Response> {
  const body = new FormData();
  body.append('package', new Blob([file]), 'package.nupkg');
  return fetch(PUSH, { method: 'PUT', headers: headersOf(secret), body });
}

/** Unlists (`DELETE`) or relists (`POST`) a version, `package ID/version`. */
export function setListed(
  method: 'DELETE' | 'POST',
  secret: string | null,
  version: string,
): Promise<Response> {
  return fetch(`${PUSH}/${version}`, { method, headers: headersOf(secret) });
}

function headersOf(secret: string | null): Record<string, string> {
  return secret === null ? {} : { 'X-NuGet-ApiKey': secret };
}
