import { CreateKeyRequest } from '#src/contract/api-key.ts';
import type { EditableField, GalleryPolicy } from '#src/contract/gallery-policy.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import { checkExpiry } from './check-expiry.ts';
import { checkName } from './check-name.ts';
import { checkSubjects } from './check-subjects.ts';
import type { Moment, RuleContext } from './context.ts';
import { listEditableFields } from './key-abilities.ts';
import {
  accepted,
  findUnknownFields,
  isJsonObject,
  problemsOf,
  refuseFields,
  refuseShape,
  type Checked,
} from './read-body.ts';
import { recordActivity } from './record-activity.ts';
import type { ActivityRecord, KeyRecord } from './records.ts';
import { requireAccount } from './require-account.ts';
import { granted, refused, type Result } from './result.ts';

/** What a granted edit stores. There is no mail about an edit (WRN-5). */
export interface EditedKey {
  key: KeyRecord;
  mail: null;
  activity: ActivityRecord;
}

/**
 * EDT: changes what the body of `PATCH /api/keys/{id}` carries and keeps all the rest (EDT-2),
 * whether the key is in force or not (EDT-4). A field that is absent stays as it is; saving what
 * stood there already is an edit too.
 *
 * Refuses an account that may not edit (KEY-5), a key of which nothing can be edited
 * (`not-editable`, LEG-2), and with `invalid-fields` every field that may not be edited
 * (`unknown-field`, EDT-1) or is at fault, all together.
 */
export function editKey(key: KeyRecord, body: unknown, context: RuleContext): Result<EditedKey> {
  const account = requireAccount(context.account);
  if (!account.ok) return account;
  const editable = listEditableFields(key, context.policy);
  if (editable.length === 0) {
    const rule = key.kind === 'legacy' ? 'LEG-2' : 'EDT-1';
    const detail = 'This key cannot be edited, and is unchanged. Create a new key instead.';
    return refused({ code: 'not-editable', rule, detail });
  }
  if (!isJsonObject(body)) return refuseShape();
  const changes = readChanges(key, body, editable, context);
  const problems = [...findForbiddenFields(body, editable, context.policy), ...problemsOf(changes)];
  if (!changes.ok || problems.length > 0) return refuseFields(problems);
  return granted({
    key: { ...key, ...changes.value, revision: key.revision + 1 },
    mail: null,
    activity: recordActivity(key, context.now, 'edit', describeEdit(body)),
  });
}

type Changes = Partial<
  Pick<KeyRecord, 'name' | 'subjects' | 'expires' | 'lifetimeDays' | 'mailed'>
>;

function readChanges(
  key: KeyRecord,
  body: Record<string, unknown>,
  editable: EditableField[],
  context: Moment,
): Checked<Changes> {
  const parts = editable
    .filter((field) => Object.hasOwn(body, field))
    .map((field) => readChange(key, field, body[field], context));
  const problems = parts.flatMap(problemsOf);
  if (problems.length > 0) return { ok: false, problems };
  return accepted(
    parts.reduce<Changes>((all, part) => (part.ok ? { ...all, ...part.value } : all), {}),
  );
}

function readChange(
  key: KeyRecord,
  field: EditableField,
  value: unknown,
  context: Moment,
): Checked<Changes> {
  switch (field) {
    case 'name': {
      const name = checkName(value, context.policy);
      return name.ok ? accepted({ name: name.value }) : name;
    }
    case 'subjects': {
      const subjects = checkSubjects(value, context.policy);
      return subjects.ok ? accepted({ subjects: subjects.value }) : subjects;
    }
    case 'expiry': {
      const lifetime = checkExpiry(value, context);
      if (!lifetime.ok) return lifetime;
      const isMoved = lifetime.value.expires !== key.expires;
      // Mails are about a date: a new date is warned about anew (WRN-2).
      const mailed = isMoved ? { warning: false, expired: false } : key.mailed;
      return accepted({ ...lifetime.value, mailed });
    }
  }
}

/** EDT-1: every field but the editable ones, told apart into those that a key has and no others. */
function findForbiddenFields(
  body: Record<string, unknown>,
  editable: EditableField[],
  policy: GalleryPolicy,
): FieldProblem[] {
  return findUnknownFields(body, editable).map((problem) => {
    const field = problem.pointer.slice(1);
    if (!Object.hasOwn(CreateKeyRequest.shape, field)) return problem;
    const label = field === 'name' ? policy.nameLabel : `The ${field}`;
    const detail = `${label} of a key can't be changed. Create a new key instead`;
    return { ...problem, detail };
  });
}

function describeEdit(body: Record<string, unknown>): string {
  const fields = Object.keys(body);
  return fields.length === 0 ? 'Saved without a change' : `Changed ${fields.join(', ')}`;
}
