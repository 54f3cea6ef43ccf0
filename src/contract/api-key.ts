import * as z from 'zod/mini';
import { EditableField, ScopeId } from './gallery-policy.ts';
import { Instant } from './time.ts';

/** The longest name of a key, in Unicode code points (KEY-2). */
export const MAX_NAME_LENGTH = 256;
/** The most patterns that one key may carry (SUB-7). */
export const MAX_PATTERNS = 100;
/** The most package IDs that one key may name (SUB-7). */
export const MAX_PACKAGES = 10_000;
/** How many of a key's package IDs a summary shows. */
export const SUMMARY_PACKAGES = 10;

/** The server's word on a key; the page derives none of it (EXP-3, REV-1, LEG-3, WRN-7). */
export const KeyStatus = z.enum(['active', 'expiring', 'expired', 'revoked', 'retired']);
export type KeyStatus = z.infer<typeof KeyStatus>;

export const KeyKind = z.enum(['scoped', 'legacy', 'primary', 'unscoped']);
export type KeyKind = z.infer<typeof KeyKind>;

/** The `source` of a revocation that the owner made; any other names who found a leak (REV-1). */
export const REVOKED_BY_OWNER = 'owner';

/** When a key was revoked, by whom or what, and where it had leaked to, if it had (REV-2). */
export const Revocation = z.strictObject({
  at: Instant,
  source: z.string(),
  url: z.nullable(z.string()),
});
export type Revocation = z.infer<typeof Revocation>;

/** What a key applies to: exact package IDs, patterns, or both (SUB-1). */
export const Subjects = z.strictObject({
  packages: z.array(z.string()),
  patterns: z.array(z.string()),
});
export type Subjects = z.infer<typeof Subjects>;

/** The same for a list of keys: the first {@link SUMMARY_PACKAGES} package IDs and their number. */
export const SubjectsSummary = z.strictObject({
  packages: z.array(z.string()),
  patterns: z.array(z.string()),
  packageCount: z.int(),
});
export type SubjectsSummary = z.infer<typeof SubjectsSummary>;

const facts = {
  id: z.string(),
  name: z.string(),
  kind: KeyKind,
  owner: z.string(),
  scopes: z.array(ScopeId),
  created: Instant,
  regeneratedAt: z.nullable(Instant),
  expires: z.nullable(Instant),
  /** The number of days chosen at creation, which regenerate counts anew (REG-3). */
  lifetimeDays: z.nullable(z.int()),
  lastUsed: z.nullable(Instant),
  status: KeyStatus,
  revocation: z.nullable(Revocation),
  editable: z.array(EditableField),
  regenerable: z.boolean(),
  deletable: z.boolean(),
  /** Sent as `ETag`, wanted back as `If-Match` (NET-3). */
  revision: z.int(),
};

/** A key, whole. It never holds the secret (SEC-1). */
export const ApiKey = z.strictObject({ ...facts, subjects: Subjects });
export type ApiKey = z.infer<typeof ApiKey>;

/** A key as a list shows it: a key may name 10,000 packages, and a page of keys stays small. */
export const ApiKeySummary = z.strictObject({ ...facts, subjects: SubjectsSummary });
export type ApiKeySummary = z.infer<typeof ApiKeySummary>;

/** When a key is to expire: after whole days, at a moment, or never; the policy says which (EXP). */
export const ExpiryChoice = z.union([
  z.strictObject({ days: z.number() }),
  z.strictObject({ at: Instant }),
  z.strictObject({ never: z.literal(true) }),
]);
export type ExpiryChoice = z.infer<typeof ExpiryChoice>;

/**
 * The body of `POST /api/keys` (KEY-1). Scopes are plain texts here, so that an unknown one is
 * refused by SCO-3 with a pointer of its own.
 */
export const CreateKeyRequest = z.strictObject({
  name: z.string(),
  owner: z.optional(z.string()),
  scopes: z.array(z.string()),
  subjects: Subjects,
  expiry: ExpiryChoice,
});
export type CreateKeyRequest = z.infer<typeof CreateKeyRequest>;

/** The body of `PATCH /api/keys/{id}`: what the policy lets be edited, and nothing else (EDT-1). */
export const EditKeyRequest = z.strictObject({
  subjects: z.optional(Subjects),
  name: z.optional(z.string()),
  expiry: z.optional(ExpiryChoice),
});
export type EditKeyRequest = z.infer<typeof EditKeyRequest>;

/** The body of `POST /api/keys/{id}/regenerate`; an expiry only where the policy asks (REG-8). */
export const RegenerateKeyRequest = z.strictObject({ expiry: z.optional(ExpiryChoice) });
export type RegenerateKeyRequest = z.infer<typeof RegenerateKeyRequest>;

/** The one answer that holds the secret (SEC-1). */
export const KeyWithSecret = z.strictObject({ key: ApiKey, secret: z.string() });
export type KeyWithSecret = z.infer<typeof KeyWithSecret>;
