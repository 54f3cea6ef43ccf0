import type { Millis } from '#mocks/rules/records.ts';
import type { Store } from '#mocks/store/store.ts';
import type { FaultQueue } from './faults.ts';
import type { ReplayVault } from './replay-vault.ts';

/** What a gallery's server runs on. Time, chance and identity come in here and nowhere else. */
export interface Gallery {
  store: Store;
  /** The real time, which a world may shift or hold still; in ms since 1970, UTC. */
  readRealTime: () => Millis;
  /** Bytes from the platform's CSPRNG (SEC-3). */
  randomBytes: (count: number) => Uint8Array;
  /** Where the page is, for links in mails and warnings (WRN-6). */
  pageUrl: string;
  faults: FaultQueue;
  replays: ReplayVault;
}
