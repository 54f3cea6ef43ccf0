import type { AccountAnswer } from '#src/contract/account.ts';
import { type CreateKeyRequest, MAX_NAME_LENGTH } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { describePatternProblem, findPatternProblem } from '#src/contract/package-pattern.ts';
import {
  EMPTY_DRAFT,
  isEmptyDraft,
  type SubjectDraft,
  toSubjects,
} from '../packages/subject-draft.ts';
import {
  type ExpiryValues,
  findExpiryProblem,
  initialExpiry,
  toExpiryChoice,
} from './expiry-values.ts';
import type { ScopeValues } from './offer-scopes.ts';

/** The new key as the form holds it (KEY-1). */
export interface CreateFormValues {
  name: string;
  /** An owner's name; empty until one is chosen. */
  owner: string;
  scopes: ScopeValues;
  subjects: SubjectDraft;
  expiry: ExpiryValues;
}

/** The fields that a problem can be about, in the order in which the form shows them. */
export const CREATE_FIELDS = ['name', 'expiry', 'owner', 'scopes', 'subjects'] as const;
export type CreateField = (typeof CREATE_FIELDS)[number];

/** What is wrong with one field, in the words that stand beside it and in the summary. */
export interface CreateProblem {
  field: CreateField;
  message: string;
}

/** An empty form: one owner is chosen by itself, several never are. */
export function initialValues({ owners, policy }: AccountAnswer): CreateFormValues {
  const [only, ...others] = owners;
  return {
    name: '',
    owner: only && others.length === 0 ? only.name : '',
    scopes: { push: null, others: [] },
    subjects: EMPTY_DRAFT,
    expiry: initialExpiry(policy.expiry),
  };
}

/**
 * The body of `POST /api/keys`. Takes values in which {@link findCreateProblems} finds nothing;
 * what the policy does not know of, scopes or subjects, is sent empty.
 */
export function toCreateRequest(values: CreateFormValues, policy: GalleryPolicy): CreateKeyRequest {
  const { push, others } = values.scopes;
  return {
    name: values.name.trim(),
    ...(values.owner !== '' && { owner: values.owner }),
    scopes: policy.scopes
      .map((scope) => scope.id)
      .filter((id) => id === push || others.includes(id)),
    subjects: policy.subjectsRequired
      ? toSubjects(values.subjects)
      : { packages: [], patterns: [] },
    expiry: toExpiryChoice(policy.expiry, values.expiry),
  };
}

/**
 * What the owner can be told before asking the server, all of it at once (KEY-6), in the order of
 * the form: what is missing (KEY-2, SCO-2, SUB-1), and what cannot be read. The server decides
 * the rest, and all of it again.
 */
export function findCreateProblems(
  values: CreateFormValues,
  { policy }: AccountAnswer,
): CreateProblem[] {
  const noScope = values.scopes.push === null && values.scopes.others.length === 0;
  const found: [CreateField, string | null][] = [
    ['name', findNameProblem(values.name, policy.nameLabel)],
    ['expiry', findExpiryProblem(policy.expiry, values.expiry)],
    ['owner', values.owner === '' ? 'Choose a package owner' : null],
    ['scopes', policy.scopes.length > 0 && noScope ? 'Choose at least one scope' : null],
    ['subjects', policy.subjectsRequired ? findSubjectsProblem(values.subjects) : null],
  ];
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

/** What is wrong with a key's name (KEY-2); `label` is what the gallery calls it. */
export function findNameProblem(name: string, label: string): string | null {
  const length = Array.from(name.trim()).length;
  if (length === 0) return `Enter a ${label.toLowerCase()}`;
  if (length <= MAX_NAME_LENGTH) return null;
  return `${label} must be ${MAX_NAME_LENGTH} characters or fewer, and has ${length}`;
}

/** What is wrong with a key's subjects as drafted (SUB-1, SUB-4). */
export function findSubjectsProblem(draft: SubjectDraft): string | null {
  if (isEmptyDraft(draft)) return 'Choose a package or enter a glob pattern';
  const problem = draft.pending.trim() === '' ? null : findPatternProblem(draft.pending);
  return problem && describePatternProblem(problem);
}
