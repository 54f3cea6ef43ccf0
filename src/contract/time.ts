import * as z from 'zod/mini';

/** A moment on the wire: ISO 8601 in UTC, ending in `Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;
