import { RegenerateKeyRequest } from '#src/contract/api-key.ts';
import type { RuleContext } from './context.ts';
import type { CreatedKey } from './create-key.ts';
import { findForbiddenAction, listGrantedActions } from './granted-actions.ts';
import { isRegenerable } from './key-abilities.ts';
import { writeRegeneratedMail } from './mail-texts.ts';
import {
  findUnknownFields,
  isJsonObject,
  problemsOf,
  refuseFields,
  refuseShape,
} from './read-body.ts';
import { recordActivity } from './record-activity.ts';
import type { KeyRecord } from './records.ts';
import { renewLifetime } from './renew-lifetime.ts';
import { requireAccount } from './require-account.ts';
import { granted, refused, type Result } from './result.ts';
import { actionWords } from './roles.ts';

export interface RegenerateContext extends RuleContext {
  /** SHA-256 of the new secret, in hexadecimal (SEC-4). */
  secretDigest: string;
}

/**
 * REG: gives a key a new secret; the old digest is gone, and so is whoever holds it (REG-1). Name,
 * owner, scopes, subjects, ID and creation stay (REG-2, REG-5); an end by expiry or revocation is
 * lifted (REG-4). `body` is that of the request, `undefined` where it has none.
 *
 * Refuses an account that may not regenerate (KEY-5), a legacy key (`not-regenerable`, REG-6),
 * an expiry where none is asked for or a wrong one (`invalid-fields`, REG-3, REG-8), and an
 * account that may no longer do what the scopes grant (`not-regenerable`, REG-7). A refusal
 * leaves the old secret working.
 */
export function regenerateKey(
  key: KeyRecord,
  body: unknown,
  context: RegenerateContext,
): Result<CreatedKey> {
  const account = requireAccount(context.account);
  if (!account.ok) return account;
  if (!isRegenerable(key)) {
    const detail = 'A full access key cannot be regenerated, and is unchanged. Create a new key.';
    return refused({ code: 'not-regenerable', rule: 'REG-6', detail });
  }
  const fields = body === undefined ? {} : body;
  if (!isJsonObject(fields)) return refuseShape();
  const lifetime = renewLifetime(key, fields['expiry'], context);
  const unknown = findUnknownFields(fields, Object.keys(RegenerateKeyRequest.shape));
  if (!lifetime.ok || unknown.length > 0) {
    return refuseFields([...unknown, ...problemsOf(lifetime)]);
  }
  const permission = requirePermission(key, context);
  if (!permission.ok) return permission;
  const renewed: KeyRecord = {
    ...key,
    ...lifetime.value,
    regeneratedAt: context.now,
    lastUsed: null,
    revocation: null,
    secretDigest: context.secretDigest,
    revision: key.revision + 1,
    mailed: { warning: false, expired: false },
  };
  return granted({
    key: renewed,
    mail: writeRegeneratedMail(renewed, context),
    activity: recordActivity(
      renewed,
      context.now,
      'regenerate',
      'New secret; the old one is refused',
    ),
  });
}

/** REG-7: the account must still be of the owner, and be let do for it what the scopes grant. */
function requirePermission(key: KeyRecord, { owners, policy }: RegenerateContext): Result<null> {
  const owner = owners.find(({ name }) => name === key.owner);
  if (owner === undefined) return refuseOwner(`You are no longer a member of ${key.owner}`);
  const needed = key.kind === 'scoped' ? listGrantedActions(key, policy) : [];
  const forbidden = findForbiddenAction(needed, owner);
  if (forbidden === null) return granted(null);
  return refuseOwner(`You may no longer ${actionWords[forbidden]} for ${owner.name}`);
}

function refuseOwner(why: string): Result<never> {
  const detail = `${why}. The old secret keeps working. Create a key for an owner you may act for.`;
  return refused({ code: 'not-regenerable', rule: 'REG-7', detail });
}
