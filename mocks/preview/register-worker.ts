/** The Trusted Types policy that the page's security policy lets the preview have. */
export const WORKER_POLICY = 'mock-worker';

/** As much of Trusted Types as is used here; absent in browsers that do not have them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes;
  }
}

/**
 * Registers the mock's worker and waits until it has this page. To be done before MSW looks for
 * it, since a worker's address has to be a trusted one, and MSW would give a plain text. Throws
 * what the browser says where it lets the page have no worker.
 */
export async function registerWorker(url: string, scope: string): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(trust(url), { scope });
  const coming = registration.installing ?? registration.waiting;
  // A page that was loaded around its worker (Shift and reload) MSW loads anew.
  if (coming === null || serviceWorker.controller !== null) return;
  await new Promise<void>((resolve, reject) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    coming.addEventListener('statechange', () => {
      if (coming.state === 'redundant') reject(new Error('The worker could not be installed.'));
    });
  });
}

function trust(url: string): string {
  const { trustedTypes } = window;
  if (trustedTypes === undefined) return url;
  // It knows this one address, whatever it is asked for.
  const policy = trustedTypes.createPolicy(WORKER_POLICY, { createScriptURL: () => url });
  return policy.createScriptURL(url);
}
