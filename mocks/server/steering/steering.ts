import type { Gallery } from '../gallery.ts';

/** What is steered, and what steering needs that a gallery's own server does not. */
export interface Steering {
  gallery: Gallery;
  /** Loads a fresh world; what is not asked for is as the server was started. */
  reset: (wish: {
    scenario?: string | undefined;
    now?: string | undefined;
    policy?: string | undefined;
  }) => Promise<void>;
  /** Runs the mail job once and gives how many mails it sent. */
  runJobs: () => Promise<number>;
  /** Hears when something may have changed by it. */
  onChange?: () => void;
}
