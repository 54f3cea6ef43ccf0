import type { Subjects, KeyKind } from '#src/contract/api-key.ts';
import type { ScopeId } from '#src/contract/gallery-policy.ts';

/** A moment inside the rules: milliseconds since 1970 in UTC. */
export type Millis = number;

/** The length of a day, always (EXP-2): never a calendar day. */
export const DAY: Millis = 86_400_000;

/** A person who can sign in. */
export interface AccountRecord {
  name: string;
  email: string;
  emailConfirmed: boolean;
  locked: boolean;
}

/** What a member of an organization is there (SCO-6). */
export type Role = 'admin' | 'collaborator';

export interface OrganizationRecord {
  name: string;
  locked: boolean;
  members: { account: string; role: Role }[];
}

export interface PackageRecord {
  id: string;
  owner: string;
  versions: { version: string; listed: boolean }[];
}

/** Why and when a key was revoked (REV-1, REV-2); `at` in milliseconds. */
export interface RevocationRecord {
  at: Millis;
  source: string;
  url: string | null;
}

/** A key as it is stored. The secret itself is nowhere in it (SEC-1). */
export interface KeyRecord {
  id: string;
  /** The account that made the key; only it sees the key (NET-4). */
  account: string;
  owner: string;
  name: string;
  kind: KeyKind;
  scopes: ScopeId[];
  subjects: Subjects;
  created: Millis;
  regeneratedAt: Millis | null;
  expires: Millis | null;
  lifetimeDays: number | null;
  lastUsed: Millis | null;
  revocation: RevocationRecord | null;
  /** SHA-256 of the whole secret, in hexadecimal (SEC-4). */
  secretDigest: string;
  /** Goes up by one with each change (NET-3). */
  revision: number;
  /** Which mails about the present secret's expiry have gone out (WRN-2 to WRN-4). */
  mailed: { warning: boolean; expired: boolean };
}

export type MailKind = 'created' | 'regenerated' | 'revoked' | 'deleted' | 'expiring' | 'expired';

/** A mail to an account; it never holds a secret (WRN-5). */
export interface MailRecord {
  to: string;
  subject: string;
  text: string;
  kind: MailKind;
  keyId: string;
  at: Millis;
}

/** What was done with a key or to it (USE-8, KEY-7). */
export interface ActivityRecord {
  keyId: string;
  at: Millis;
  action: string;
  packageId: string | null;
  allowed: boolean;
  rule: string | null;
  detail: string;
}
