import type { FieldCode } from '#src/contract/problem.ts';
import type { Gallery } from '../asking/gallery.ts';

/** A body that is wrong in one way: what is changed in a good one, and what is said of it. */
export interface Fault {
  rule: string;
  what: string;
  /** The fields in the place of those of a good body; `undefined` leaves one out. */
  change: (gallery: Gallery) => Record<string, unknown>;
  errors: readonly `${string} ${FieldCode}`[];
}
