import {
  SUMMARY_PACKAGES,
  type ApiKey,
  type ApiKeySummary,
  type Revocation,
} from '#src/contract/api-key.ts';
import type { Moment } from './context.ts';
import { isDeletable, isRegenerable, listEditableFields } from './key-abilities.ts';
import { keyStatus } from './key-status.ts';
import type { KeyRecord, Millis, RevocationRecord } from './records.ts';

/** A stored key as the wire has it: whole, its status decided, neither secret nor digest (SEC-1). */
export function presentKey(key: KeyRecord, moment: Moment): ApiKey {
  return { ...presentFacts(key, moment), subjects: key.subjects };
}

/** The same for a list: the first package IDs and their number. */
export function summarizeKey(key: KeyRecord, moment: Moment): ApiKeySummary {
  const { packages, patterns } = key.subjects;
  return {
    ...presentFacts(key, moment),
    subjects: {
      patterns,
      packages: packages.slice(0, SUMMARY_PACKAGES),
      packageCount: packages.length,
    },
  };
}

function presentFacts(key: KeyRecord, moment: Moment): Omit<ApiKey, 'subjects'> {
  return {
    id: key.id,
    name: key.name,
    kind: key.kind,
    owner: key.owner,
    scopes: key.scopes,
    created: presentMoment(key.created),
    regeneratedAt: presentOptional(key.regeneratedAt),
    expires: presentOptional(key.expires),
    lifetimeDays: key.lifetimeDays,
    lastUsed: presentOptional(key.lastUsed),
    status: keyStatus(key, moment),
    revocation: key.revocation && presentRevocation(key.revocation),
    editable: listEditableFields(key, moment.policy),
    regenerable: isRegenerable(key),
    deletable: isDeletable(key),
    revision: key.revision,
  };
}

/** A moment as the wire has it: ISO 8601 in UTC. */
export function presentMoment(moment: Millis): string {
  return new Date(moment).toISOString();
}

export function presentRevocation(revocation: RevocationRecord): Revocation {
  return { ...revocation, at: presentMoment(revocation.at) };
}

function presentOptional(moment: Millis | null): string | null {
  return moment === null ? null : presentMoment(moment);
}
