import * as z from 'zod/mini';
import { AccountAnswer, OwnerPackages } from '#src/contract/account.ts';
import { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { KeyList, Overview } from '#src/contract/key-list.ts';
import { ActivityPage, CheckAnswer, PackageKeys } from '#src/contract/key-use.ts';

// What the checks read of an answer. A field too many is the business of the one check that holds
// every answer to its schema, and of no other: these let it pass.

export const AccountView = z.object(AccountAnswer.shape);
export type AccountView = z.infer<typeof AccountView>;

export const OwnerPackagesView = z.object(OwnerPackages.shape);

export const OverviewView = z.object(Overview.shape);
export type OverviewView = z.infer<typeof OverviewView>;

export const KeyView = z.object(ApiKey.shape);
export type KeyView = z.infer<typeof KeyView>;

export const SecretView = z.object({ key: KeyView, secret: z.string() });
export type SecretView = z.infer<typeof SecretView>;

const SummaryView = z.object(ApiKeySummary.shape);
export type SummaryView = z.infer<typeof SummaryView>;

export const KeyListView = z.object({ ...KeyList.shape, keys: z.array(SummaryView) });

export const CheckView = z.object(CheckAnswer.shape);
export const ActivityView = z.object(ActivityPage.shape);
export type ActivityView = z.infer<typeof ActivityView>;
export const PackageKeysView = z.object(PackageKeys.shape);

/** What tells one refusal from another (NET-1). */
export const ProblemView = z.object({
  type: z.string(),
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  errors: z.optional(
    z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.optional(z.string()) })),
  ),
  current: z.optional(z.unknown()),
});
export type ProblemView = z.infer<typeof ProblemView>;
