import type { ApiKey, EditKeyRequest } from '#src/contract/api-key.ts';
import type { ExpiryPolicy, GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { formatMoment } from '#src/lib/format-time.ts';
import { plural } from '#src/lib/plural.ts';
import type { CreateProblem } from '../create/create-form-values.ts';
import { findNameProblem, findSubjectsProblem } from '../create/create-form-values.ts';
import { type ExpiryValues, findExpiryProblem, toExpiryChoice } from '../create/expiry-values.ts';
import { describeChange } from '../packages/describe-change.ts';
import { nameWord } from '../policy-words.ts';
import { draftFromSubjects, type SubjectDraft, toSubjects } from '../packages/subject-draft.ts';

/** A key under edit; what its policy does not let be edited stays as it is (EDT-1, EDT-2). */
export interface EditValues {
  name: string;
  subjects: SubjectDraft;
  expiry: ExpiryValues;
}

/** The values that stand for a key as it is stored. */
export function editValuesOf(key: ApiKey, policy: GalleryPolicy): EditValues {
  return {
    name: key.name,
    subjects: draftFromSubjects(key.subjects),
    expiry: expiryOf(key, policy.expiry),
  };
}

/**
 * What an edit asks for: of the fields that the key lets be edited those that changed, whole.
 * Empty where nothing changed. Takes values in which {@link findEditProblems} finds nothing.
 */
export function toEditRequest(
  key: ApiKey,
  values: EditValues,
  policy: GalleryPolicy,
): EditKeyRequest {
  const changed = changedFields(key, values, policy);
  return {
    ...(changed.has('subjects') && { subjects: toSubjects(values.subjects) }),
    ...(changed.has('name') && { name: values.name.trim() }),
    ...(changed.has('expiry') && { expiry: toExpiryChoice(policy.expiry, values.expiry) }),
  };
}

/** Whether the values ask for anything that the key is not already. */
export function hasChanges(key: ApiKey, values: EditValues, policy: GalleryPolicy): boolean {
  return changedFields(key, values, policy).size > 0;
}

/** What an edit will do, in words; empty where it does nothing. */
export function describeEdit(key: ApiKey, values: EditValues, policy: GalleryPolicy): string[] {
  const changed = changedFields(key, values, policy);
  return [
    ...(changed.has('name') ? [`changes the ${nameWord(policy)}`] : []),
    ...(changed.has('expiry')
      ? [`changes when it expires, to: ${sayExpiry(policy.expiry, values.expiry)}`]
      : []),
    ...(changed.has('subjects')
      ? describeChange(key.subjects, toSubjects(values.subjects), key.owner)
      : []),
  ];
}

/** When a key of these values expires: "20 Dec 2026, 12:00 UTC", "in 30 days", "never". */
export function sayExpiry(policy: ExpiryPolicy, values: ExpiryValues): string {
  if (findExpiryProblem(policy, values) !== null) return 'no whole date and time yet';
  const choice = toExpiryChoice(policy, values);
  if ('never' in choice) return 'never';
  return 'at' in choice ? formatMoment(choice.at) : `in ${plural(choice.days, 'day')}`;
}

/** What the owner can be told before asking the server, in the order of the form. */
export function findEditProblems(
  key: ApiKey,
  values: EditValues,
  policy: GalleryPolicy,
): CreateProblem[] {
  const changed = changedFields(key, values, policy);
  const found = [
    { field: 'name' as const, message: findNameProblem(values.name, policy.nameLabel) },
    { field: 'expiry' as const, message: findExpiryProblem(policy.expiry, values.expiry) },
    { field: 'subjects' as const, message: findSubjectsProblem(values.subjects) },
  ];
  return found.flatMap(({ field, message }) =>
    message !== null && changed.has(field) ? [{ field, message }] : [],
  );
}

type EditField = keyof EditValues;

function changedFields(key: ApiKey, values: EditValues, policy: GalleryPolicy): Set<EditField> {
  const stored = expiryOf(key, policy.expiry);
  const changed: Record<EditField, boolean> = {
    name: values.name.trim() !== key.name,
    expiry: values.expiry.days !== stored.days || values.expiry.at !== stored.at,
    subjects: describeChange(key.subjects, toSubjects(values.subjects), key.owner).length > 0,
  };
  return new Set(key.editable.filter((field) => changed[field]));
}

function expiryOf(key: ApiKey, policy: ExpiryPolicy): ExpiryValues {
  const days = policy.kind === 'optional-time' ? '' : (key.lifetimeDays ?? policy.defaultDays);
  return { days: String(days), at: key.expires === null ? '' : toLocalTime(key.expires) };
}

/** A moment as `datetime-local` wants it: local time, to the minute. */
function toLocalTime(instant: string): string {
  const time = new Date(instant);
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${date}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
