import type { Exchange } from './exchange.ts';
import type { Gallery } from './gallery.ts';

// The gallery protocol, asked for things only that leave no package behind.

/** Unlists or relists a version of a package that there is none of, with this secret or none. */
export function setListed(
  { client, idPrefix }: Gallery,
  use: 'unlist' | 'relist',
  secret: string | null,
): Promise<Exchange> {
  return client.send({
    asked: use,
    method: use === 'unlist' ? 'DELETE' : 'POST',
    path: `/api/v2/package/${idPrefix}.One/1.0.0`,
    headers: keyHeader(secret),
    session: null,
  });
}

/** Pushes a file that is not a package, as a form like a NuGet client's. */
export function pushJunk({ client }: Gallery, secret: string | null): Promise<Exchange> {
  const body = new FormData();
  body.append('package', new Blob(['This is not a package.']), 'package.nupkg');
  return client.send({
    asked: 'push',
    method: 'PUT',
    path: '/api/v2/package',
    headers: keyHeader(secret),
    body,
    session: null,
  });
}

function keyHeader(secret: string | null): Record<string, string> {
  return secret === null ? {} : { 'X-NuGet-ApiKey': secret };
}
