/** As much of Trusted Types as is used here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string | null },
  ): { createScriptURL(url: string): unknown };
}

declare global {
  interface Window {
    /** Absent in browsers that do not have them. */
    trustedTypes?: TrustedTypes;
  }
}

/**
 * Lets the one text `url`, and no other, become the address of a worker: MSW registers it by a plain
 * text, which the page's security policy (`require-trusted-types-for`) refuses without a policy
 * called `default`.
 */
export function trustWorker(url: string): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (text) => (text === url ? text : null),
  });
}
