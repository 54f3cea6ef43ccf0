import * as z from 'zod/mini';
import { ApiKeySummary, KeyStatus, Revocation } from './api-key.ts';
import { Instant } from './time.ts';

/** The most entries in each list of the overview. */
export const OVERVIEW_LIMIT = 20;

const KeyName = z.strictObject({ id: z.string(), name: z.string() });

/** The answer of `GET /api/overview`: the banners, the tabs' counts, and the server's clock. */
export const Overview = z.strictObject({
  now: Instant,
  counts: z.strictObject({
    active: z.int(),
    expiring: z.int(),
    expired: z.int(),
    revoked: z.int(),
    retired: z.int(),
    total: z.int(),
  }),
  expired: z.array(KeyName),
  expiring: z.array(z.extend(KeyName, { expires: Instant })),
  revoked: z.array(z.extend(KeyName, { revocation: Revocation })),
});
export type Overview = z.infer<typeof Overview>;

/** What a list of keys can be sorted by; `-` before it for descending (NET-7). */
export const KeySort = z.enum([
  'created',
  '-created',
  'name',
  '-name',
  'expires',
  '-expires',
  'lastUsed',
  '-lastUsed',
]);
export type KeySort = z.infer<typeof KeySort>;

/** The query of `GET /api/keys` (NET-7): newest first, a hundred at a time, unless it says so. */
export const KeyListQuery = z.strictObject({
  status: z.optional(z.array(KeyStatus)),
  q: z.optional(z.string()),
  sort: z.optional(KeySort),
  cursor: z.optional(z.string()),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
});
export type KeyListQuery = z.infer<typeof KeyListQuery>;

export const KeyList = z.strictObject({
  keys: z.array(ApiKeySummary),
  nextCursor: z.nullable(z.string()),
});
export type KeyList = z.infer<typeof KeyList>;
