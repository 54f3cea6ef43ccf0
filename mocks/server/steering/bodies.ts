import * as z from 'zod/mini';
import { operations } from '#src/contract/operations.ts';
import { Instant } from '#src/contract/time.ts';
import { useOperations } from '../protocol/use-operation.ts';

/** The longest that an answer may be kept waiting, in milliseconds: longer than any client waits. */
const MAX_DELAY = 10 * 60_000;

export const ResetBody = z.strictObject({
  scenario: z.optional(z.string()),
  now: z.optional(Instant),
  policy: z.optional(z.string()),
});

/** The time to stand still at, or how many days to go on. */
export const ClockBody = z.union([
  z.strictObject({ now: Instant }),
  z.strictObject({ advanceDays: z.number().check(z.nonnegative()) }),
]);
export type ClockBody = z.infer<typeof ClockBody>;

export const FaultsBody = z.strictObject({
  faults: z.array(
    z.strictObject({
      operation: z.enum([...Object.keys(operations), ...useOperations]),
      kind: z.enum(['status', 'lost-answer', 'delay', 'garbage']),
      status: z.optional(z.int().check(z.minimum(400), z.maximum(599))),
      detail: z.optional(z.string()),
      retryAfter: z.optional(z.string()),
      garbage: z.optional(z.enum(['html', 'half', 'other'])),
      delayMs: z.optional(z.int().check(z.nonnegative(), z.maximum(MAX_DELAY))),
      times: z.int().check(z.positive()),
    }),
  ),
});

/** A secret that was found, by whom and where (REV-2). */
export const LeakBody = z.strictObject({
  secret: z.string(),
  source: z.string().check(z.minLength(1)),
  url: z.optional(z.nullable(z.url({ protocol: /^https?$/ }))),
});
