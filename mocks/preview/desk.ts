import type { Gallery } from '#mocks/server/gallery.ts';
import type { OrderedFaults } from './ordered-faults.ts';
import type { RequestLog } from './request-log.ts';

/** All that the panel has its hands on. */
export interface Desk {
  gallery: Gallery;
  faults: OrderedFaults;
  requests: RequestLog;
  /** The galleries to choose from. */
  policies: readonly { id: string; galleryName: string }[];
  /** Sends the mails that are due, and gives how many. */
  runJobs: () => Promise<number>;
  /** Tells the other tabs of this world that it has changed. */
  announce: () => void;
  /** Opens another address in this window. */
  go: (href: string) => void;
}
