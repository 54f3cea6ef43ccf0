import * as z from 'zod/mini';
import { Action } from './gallery-policy.ts';
import { Instant } from './time.ts';

/** The body of `POST /api/keys/{id}/check`: would this key be let do this (USE-10)? */
export const CheckRequest = z.strictObject({ action: Action, packageId: z.string() });
export type CheckRequest = z.infer<typeof CheckRequest>;

/** The decision, the rule that made it and the subject that it rests on (USE-10). */
export const CheckAnswer = z.strictObject({
  allowed: z.boolean(),
  rule: z.string(),
  subject: z.nullable(z.string()),
  detail: z.string(),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** One thing that was done with a key or to it; never its secret (SEC-1, USE-8). */
export const ActivityEntry = z.strictObject({
  at: Instant,
  action: z.string(),
  packageId: z.nullable(z.string()),
  allowed: z.boolean(),
  rule: z.nullable(z.string()),
  detail: z.string(),
});
export type ActivityEntry = z.infer<typeof ActivityEntry>;

/** A page of what was done with a key, newest first. */
export const ActivityPage = z.strictObject({
  entries: z.array(ActivityEntry),
  nextCursor: z.nullable(z.string()),
});
export type ActivityPage = z.infer<typeof ActivityPage>;

/** Which keys can act on a package, with which actions, through which subject. */
export const PackageKeys = z.strictObject({
  keys: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      actions: z.array(Action),
      through: z.string(),
    }),
  ),
});
export type PackageKeys = z.infer<typeof PackageKeys>;
