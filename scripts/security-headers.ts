/**
 * The one place that says what the page may load and do, and what a host sends with it. Imported
 * by `vite.config.ts` (`npm start`, `vite preview`) and by the mock's HTTP server.
 */

/** The directives of a content security policy, in the order in which they are sent. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** Everything comes from the page's own origin, nothing is inline, and no string becomes code. */
const strict: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

const withTheMock: Policy = {
  'frame-ancestors': ["'self'"],
  'trusted-types': ['default'],
  'frame-src': ["'self'"],
};

/** What differs from the production page. */
export interface Relaxation {
  /**
   * With the mock in the page, which registers its worker by a text: the one policy that can let a
   * text be trusted is called `default`. And with the board of states, which shows the page in frames.
   */
  withMock?: boolean;
  /** The development server writes its scripts and styles into the page, marked with it. */
  nonce?: string;
}

/**
 * The headers of the page. `api` is the URL of the gallery's API, empty where it is the page's own
 * origin.
 */
export function securityHeaders(api = '', relaxed: Relaxation = {}): Record<string, string> {
  return {
    'Content-Security-Policy': writePolicy(relax({ ...strict, ...connect(api) }, relaxed)),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

function connect(api: string): Policy {
  return api === '' ? {} : { 'connect-src': ["'self'", new URL(api).origin] };
}

function relax(policy: Policy, { withMock = false, nonce }: Relaxation): Policy {
  const marked = nonce === undefined ? [] : [`'nonce-${nonce}'`];
  return {
    ...policy,
    'script-src': [...(policy['script-src'] ?? []), ...marked],
    'style-src': [...(policy['style-src'] ?? []), ...marked],
    ...(withMock ? withTheMock : {}),
  };
}

function writePolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
