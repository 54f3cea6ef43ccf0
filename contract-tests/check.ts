import type { Gallery } from './asking/gallery.ts';

/** One thing that the contract asks of a server. */
export interface Check {
  /** The rule of the book that it comes from; `schema` for the schemas of the contract. */
  rule: string;
  /** What the server does, as a sentence without its subject. */
  what: string;
  /** Throws `Mismatch` where the server does not, and `NotTried` where that cannot be seen. */
  run: (gallery: Gallery) => Promise<void>;
  /** Whether it looks back at everything that was said in the run, and so comes last. */
  isLast: boolean;
}

/** What belongs together: the checks of an operation, or of the gallery protocol. */
export interface Group {
  title: string;
  checks: readonly Check[];
}

export function check(rule: string, what: string, run: (gallery: Gallery) => Promise<void>): Check {
  return { rule, what, run, isLast: false };
}

/** A check of all that was said in the run, made when every other has been. */
export function lastCheck(rule: string, what: string, run: (gallery: Gallery) => void): Check {
  return { rule, what, run: async (gallery) => run(gallery), isLast: true };
}
