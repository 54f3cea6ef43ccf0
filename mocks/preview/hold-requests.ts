/**
 * Holds every request back while this page has no worker, and starts it again: one that the browser
 * has thrown away, as when its site data was cleared, would let them through to the network. What
 * `start` throws is then the request's own failure.
 */
export function holdRequests(start: () => Promise<unknown>): void {
  // Typed as always there; where it is not, MSW needs no worker.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (workers === undefined) return;
  const send = window.fetch.bind(window);
  let starting: Promise<unknown> | null = null;
  async function startOnce(): Promise<void> {
    starting ??= start().finally(() => (starting = null));
    await starting;
  }
  window.fetch = async (...request) => {
    if (starting !== null || workers.controller === null) await startOnce();
    return send(...request);
  };
}
