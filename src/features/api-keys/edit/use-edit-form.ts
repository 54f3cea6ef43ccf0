import { ApiError, codeOf } from '#src/api/api-error.ts';
import { useEditKey } from '#src/api/key-mutations.ts';
import type { ApiKey } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { useRef, useState } from 'react';
import type { CreateProblem } from '../create/create-form-values.ts';
import { fromFieldProblems } from '../create/from-problem.ts';
import { isRefusedForGood, mayHaveWorked } from '../create/intent.ts';
import {
  describeEdit,
  editValuesOf,
  findEditProblems,
  hasChanges,
  toEditRequest,
} from './edit-values.ts';

/** How the last try to save ended, as long as that matters. */
interface Outcome {
  problems: CreateProblem[];
  /** The key as it is stored now, where someone else changed it first. */
  conflict: ApiKey | null;
  failure: Error | null;
  /** Whether this try or one before it may have been saved although no answer said so. */
  isUnsure: boolean;
}

const NOTHING_YET: Outcome = { problems: [], conflict: null, failure: null, isUnsure: false };

/**
 * The draft of an edit. `stored` is the key as last heard of: an untouched draft follows it, a
 * touched one never does, and is only ever saved over the revision that its owner has seen (NET-3).
 */
export function useEditForm(stored: ApiKey, policy: GalleryPolicy, onSaved: () => void) {
  const [base, setBase] = useState(stored);
  const [values, setValues] = useState(() => editValuesOf(stored, policy));
  const [outcome, setOutcome] = useState(NOTHING_YET);
  const [attempt, setAttempt] = useState(0);
  // A second click comes before the first one has been rendered as pending.
  const sending = useRef(false);
  const edit = useEditKey(stored.id);
  const { conflict } = outcome;
  const isDirty = hasChanges(base, values, policy);

  function startFrom(key: ApiKey) {
    setBase(key);
    setValues(editValuesOf(key, policy));
    setOutcome(NOTHING_YET);
  }

  if (stored.revision > base.revision && !isDirty && !edit.isPending) startFrom(stored);

  function save(over: ApiKey) {
    if (sending.current) return;
    const found = findEditProblems(over, values, policy);
    if (found.length > 0) {
      show({ ...outcome, problems: found, failure: null });
      return;
    }
    if (!hasChanges(over, values, policy)) {
      onSaved();
      return;
    }
    sending.current = true;
    edit.mutate(
      { body: toEditRequest(over, values, policy), revision: over.revision },
      {
        onSuccess: onSaved,
        onError: (error) => showFailure(outcomeOf(error, outcome)),
        onSettled: () => {
          sending.current = false;
        },
      },
    );
  }

  function showFailure(next: Outcome) {
    // Stale, but by our own hand: the answer to an earlier try was lost.
    if (next.conflict && !hasChanges(next.conflict, values, policy)) onSaved();
    else show(next);
  }

  function show(next: Outcome) {
    setOutcome(next);
    setAttempt((count) => count + 1);
  }

  return {
    /** The revision that the draft was started from. */
    revision: base.revision,
    values,
    setValues,
    /** What saving would do to the key as it is stored, so far as that is known. */
    changes: describeEdit(conflict ?? base, values, policy),
    isDirty,
    ...outcome,
    attempt,
    isPending: edit.isPending,
    save: () => save(base),
    saveMine: () => conflict && save(conflict),
    takeOther: () => conflict && startFrom(conflict),
  };
}

function isUnsureAfter(error: Error, before: Outcome): boolean {
  // That it is stale does not tell: what was changed since may be what the earlier try had saved.
  if (codeOf(error) === 'stale') return before.isUnsure;
  return !isRefusedForGood(error) && (before.isUnsure || mayHaveWorked(error));
}

function outcomeOf(error: Error, before: Outcome): Outcome {
  const isProblem = error instanceof ApiError && error.failure.kind === 'problem';
  const problem = isProblem ? error.failure.problem : null;
  const { fields } = fromFieldProblems(problem?.errors ?? []);
  const conflict = codeOf(error) === 'stale' ? (problem?.current ?? null) : null;
  return {
    problems: fields,
    conflict,
    failure: fields.length > 0 || conflict ? null : error,
    isUnsure: isUnsureAfter(error, before),
  };
}
