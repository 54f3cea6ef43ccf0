import type { Store } from '#mocks/store/store.ts';
import { FaultQueue } from './faults.ts';
import type { Gallery } from './gallery.ts';
import { ReplayVault } from './replay-vault.ts';

/** A gallery on the platform's clock and randomness; `pageUrl` is the page's address. */
export function makeGallery(store: Store, pageUrl: string): Gallery {
  return {
    store,
    readRealTime: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    pageUrl,
    faults: new FaultQueue(),
    replays: new ReplayVault(),
  };
}
