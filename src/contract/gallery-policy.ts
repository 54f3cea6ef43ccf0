import * as z from 'zod/mini';

/** What a key can be used for (SCO-1). */
export const Action = z.enum(['push-new-package', 'push-new-version', 'unlist', 'relist']);
export type Action = z.infer<typeof Action>;

/** A named set of actions (SCO-1). Which of them a gallery offers is its policy's word. */
export const ScopeId = z.enum(['push', 'push-version', 'push-new', 'unlist']);
export type ScopeId = z.infer<typeof ScopeId>;

/** One scope as a gallery offers it: its own label, and the actions that it grants. */
export const ScopeChoice = z.strictObject({
  id: ScopeId,
  label: z.string(),
  actions: z.array(Action),
});
export type ScopeChoice = z.infer<typeof ScopeChoice>;

/** The fields of a key that a gallery lets its owner change after creation (EDT-1, EDT-5). */
export const EditableField = z.enum(['subjects', 'name', 'expiry']);
export type EditableField = z.infer<typeof EditableField>;

/**
 * How a gallery lets a key's life be chosen:
 * `choices`, one of the listed numbers of days (EXP-1);
 * `days`, any whole number of days from `min` to `max` (POL-5);
 * `optional-time`, a date and time or none (POL-4).
 */
export const ExpiryPolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choices'), days: z.array(z.int()), defaultDays: z.int() }),
  z.strictObject({
    kind: z.literal('days'),
    min: z.int(),
    max: z.int(),
    defaultDays: z.int(),
  }),
  z.strictObject({ kind: z.literal('optional-time') }),
]);
export type ExpiryPolicy = z.infer<typeof ExpiryPolicy>;

/**
 * The rules that a gallery switches on, and their numbers (POL). Plain data: nothing asks
 * which gallery this is, everything reads the policy (POL-6). All lengths of time are in days.
 */
export const GalleryPolicy = z.strictObject({
  id: z.string(),
  galleryName: z.string(),
  /** What the key's name is called: "Key name", or "Description" (POL-4). */
  nameLabel: z.string(),
  /** What a secret begins with (SEC-3). */
  secretPrefix: z.string(),
  /** The kind of key that "create" makes. */
  newKeyKind: z.enum(['scoped', 'unscoped']),
  /** How many keys an account may have; `null` for no limit (KEY-4, POL-5). */
  maxKeys: z.nullable(z.int()),
  /** Empty where keys carry no scopes (POL-4, POL-5). */
  scopes: z.array(ScopeChoice),
  subjectsRequired: z.boolean(),
  expiry: ExpiryPolicy,
  /** `same-lifetime` counts the old number of days anew (REG-3); the others are REG-8. */
  regenerateExpiry: z.enum(['same-lifetime', 'ask', 'keep']),
  editable: z.array(EditableField),
  /** A token that always exists and cannot be deleted (PRI-1). */
  primaryToken: z.boolean(),
  /** Full-access keys from before scopes (LEG); `null` where the gallery never had them. */
  legacy: z.nullable(
    z.strictObject({ name: z.string(), retireAfterUnusedDays: z.nullable(z.int()) }),
  ),
  /** Keys without a date die of disuse after this many days (UNU-1); `null` for never. */
  disuseDays: z.nullable(z.int()),
  /** How long before expiry a key is marked and its owner mailed (WRN-2, WRN-7). */
  warnDays: z.int(),
});
export type GalleryPolicy = z.infer<typeof GalleryPolicy>;
