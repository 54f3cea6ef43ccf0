import * as z from 'zod/mini';
import { Action, GalleryPolicy } from './gallery-policy.ts';

/** The signed-in person. */
export const Account = z.strictObject({
  name: z.string(),
  email: z.string(),
  emailConfirmed: z.boolean(),
  locked: z.boolean(),
});
export type Account = z.infer<typeof Account>;

/** Whom packages belong to, with what the account may do on its behalf (SCO-6). */
export const Owner = z.strictObject({
  name: z.string(),
  kind: z.enum(['account', 'organization']),
  actions: z.array(Action),
  packageCount: z.int(),
});
export type Owner = z.infer<typeof Owner>;

/** The answer of `GET /api/account`: who is here, for whom they may act, by which rules. */
export const AccountAnswer = z.strictObject({
  account: Account,
  owners: z.array(Owner),
  policy: GalleryPolicy,
});
export type AccountAnswer = z.infer<typeof AccountAnswer>;

/** The answer of `GET /api/owners/{owner}/packages`, sorted without regard to case. */
export const OwnerPackages = z.strictObject({ packageIds: z.array(z.string()) });
export type OwnerPackages = z.infer<typeof OwnerPackages>;
