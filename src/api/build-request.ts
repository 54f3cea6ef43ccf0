import type { Operation } from '#src/contract/operations.ts';
import type { LooseOptions } from './call-options.ts';

/**
 * The URL of an operation: `{name}` in the path replaced, query added. Several values of one name
 * repeat it; an absent one is left out. `base` is a URL or a path, with or without a slash at its
 * end; `page` is the address that it is relative to.
 */
export function buildUrl(
  path: string,
  options: LooseOptions,
  { base, page }: { base: string; page: string },
): URL {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(options.params?.[name] ?? ''),
  );
  const url = new URL(base.replace(/\/+$/, '') + filled, page);
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value === undefined) continue;
    for (const one of [value].flat()) url.searchParams.append(name, String(one));
  }
  return url;
}

/** The headers of a call: JSON both ways, the intent's key (NET-2), the revision (NET-3). */
export function buildHeaders(operation: Operation, options: LooseOptions): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  // A form cannot send this type, so that no other site's form can stand for us (NET-8).
  if (operation.method !== 'GET') headers['Content-Type'] = 'application/json';
  if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
  if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`;
  return headers;
}
