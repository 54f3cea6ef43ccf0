import { CreateKeyRequest } from '#src/contract/api-key.ts';
import { checkExpiry } from './check-expiry.ts';
import { checkName } from './check-name.ts';
import { checkOwner } from './check-owner.ts';
import { checkScopes } from './check-scopes.ts';
import { checkSubjects } from './check-subjects.ts';
import type { RuleContext } from './context.ts';
import { formatMoment, writeCreatedMail } from './mail-texts.ts';
import {
  findUnknownFields,
  isJsonObject,
  problemsOf,
  refuseFields,
  refuseShape,
} from './read-body.ts';
import { recordActivity } from './record-activity.ts';
import type { ActivityRecord, KeyRecord, MailRecord } from './records.ts';
import { requireAccount } from './require-account.ts';
import { granted, refused, type Result } from './result.ts';

export interface CreateContext extends RuleContext {
  /** The new key's ID. */
  id: string;
  /** SHA-256 of the new secret, in hexadecimal (SEC-4). */
  secretDigest: string;
  /** How many keys the account has already (POL-5). */
  keyCount: number;
}

/** What a granted create stores, all together (KEY-7). */
export interface CreatedKey {
  key: KeyRecord;
  mail: MailRecord;
  activity: ActivityRecord;
}

/**
 * KEY: makes a key out of the body of `POST /api/keys`, read as far as JSON and no further.
 *
 * Refuses, in the order of KEY-6: an account that may not create (KEY-5), one key too many
 * (`key-exists`, POL-5), a body that is no object (`invalid-request`), and then all that is wrong
 * with its fields together (`invalid-fields`), each with a pointer to it.
 */
export function createKey(body: unknown, context: CreateContext): Result<CreatedKey> {
  const account = requireAccount(context.account);
  if (!account.ok) return account;
  const room = requireRoom(context);
  if (!room.ok) return room;
  if (!isJsonObject(body)) return refuseShape();
  const key = readNewKey(body, context);
  if (!key.ok) return key;
  const { expires } = key.value;
  const ends = expires === null ? 'never expires' : `expires ${formatMoment(expires)}`;
  return granted({
    key: key.value,
    mail: writeCreatedMail(key.value, context),
    activity: recordActivity(
      key.value,
      context.now,
      'create',
      `Created for ${key.value.owner}, ${ends}`,
    ),
  });
}

/** POL-5: a policy may limit the keys of an account; without a limit there is none (KEY-4). */
function requireRoom({ keyCount, policy }: CreateContext): Result<null> {
  if (policy.maxKeys === null || keyCount < policy.maxKeys) return granted(null);
  return refused({
    code: 'key-exists',
    rule: 'POL-5',
    detail: 'You already have a key, which is unchanged. Regenerate it, or delete it first.',
  });
}

function readNewKey(body: Record<string, unknown>, context: CreateContext): Result<KeyRecord> {
  const { policy, owners } = context;
  const name = checkName(body['name'], policy);
  const owner = checkOwner(body['owner'], owners);
  const scopes = checkScopes(body['scopes'], owner.ok ? owner.value : null, policy);
  const subjects = checkSubjects(body['subjects'], policy);
  const lifetime = checkExpiry(body['expiry'], context);
  const problems = [
    ...findUnknownFields(body, Object.keys(CreateKeyRequest.shape)),
    ...[name, owner, scopes, subjects, lifetime].flatMap(problemsOf),
  ];
  if (!name.ok || !owner.ok || !scopes.ok || !subjects.ok || !lifetime.ok || problems.length > 0) {
    return refuseFields(problems);
  }
  return granted({
    id: context.id,
    account: context.account.name,
    owner: owner.value.name,
    name: name.value,
    kind: policy.newKeyKind,
    scopes: scopes.value,
    subjects: subjects.value,
    created: context.now,
    regeneratedAt: null,
    ...lifetime.value,
    lastUsed: null,
    revocation: null,
    secretDigest: context.secretDigest,
    revision: 1,
    mailed: { warning: false, expired: false },
  });
}
