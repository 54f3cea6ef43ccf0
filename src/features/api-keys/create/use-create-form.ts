import { mintIdempotencyKey, useCreateKey } from '#src/api/key-mutations.ts';
import { ApiError } from '#src/api/api-error.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import type { KeyWithSecret } from '#src/contract/api-key.ts';
import { type SyntheticEvent, useRef, useState } from 'react';
import { type FieldErrors, useForm } from 'react-hook-form';
import {
  type CreateFormValues,
  type CreateProblem,
  findCreateProblems,
  toCreateRequest,
} from './create-form-values.ts';
import { fromFieldProblems } from './from-problem.ts';
import { afterFailure, beginIntent, type Intent, intentFor } from './intent.ts';

/**
 * The form's values, its problems, and the one thing that it wants done. Values are looked at on
 * submit only; the draft survives every failure; the secret goes to `onCreated` and nowhere else.
 */
export function useCreateForm(
  account: AccountAnswer,
  initial: CreateFormValues,
  onCreated: (answer: KeyWithSecret) => void,
) {
  const form = useForm<CreateFormValues>({
    defaultValues: initial,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    resolver: (values) => {
      const problems = findCreateProblems(values, account);
      return problems.length === 0
        ? { values, errors: {} }
        : { values: {}, errors: toErrors(problems) };
    },
  });
  const creation = useCreateKey(onCreated);
  const [intent, setIntent] = useState(() => beginIntent(mintIdempotencyKey));
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Error | null>(null);
  const [elsewhere, setElsewhere] = useState<string[]>([]);
  const isUnsure = intent.unsure && !intent.refused;
  // A second click comes before the first one has been rendered as pending.
  const sending = useRef(false);

  function send(next: Intent) {
    if (next.body === null || sending.current) return;
    sending.current = true;
    setIntent(next);
    creation.mutate(
      { body: next.body, idempotencyKey: next.idempotencyKey },
      {
        onError: (error) => {
          setIntent(afterFailure(next, error));
          showFailure(error);
        },
        onSettled: () => {
          sending.current = false;
        },
      },
    );
  }

  function showFailure(error: Error) {
    const { fields, elsewhere: others } = fieldProblemsOf(error);
    for (const { field, message } of fields) form.setError(field, { type: 'server', message });
    setElsewhere(others);
    setFailure(fields.length + others.length === 0 ? error : null);
    setAttempt((count) => count + 1);
  }

  function submit(event?: SyntheticEvent) {
    return form.handleSubmit(
      (values) => {
        setElsewhere([]);
        send(intentFor(intent, toCreateRequest(values, account.policy), mintIdempotencyKey));
      },
      () => {
        setElsewhere([]);
        setFailure(null);
        setAttempt((count) => count + 1);
      },
    )(event);
  }

  /** Repeats the very same request where it may have worked, else sends what the form says now. */
  async function tryAgain() {
    if (isUnsure) send(intent);
    else await submit();
  }

  const { isPending } = creation;
  return { form, submit, tryAgain, failure, isUnsure, elsewhere, attempt, isPending };
}

function fieldProblemsOf(error: Error) {
  const isProblem = error instanceof ApiError && error.failure.kind === 'problem';
  return fromFieldProblems((isProblem && error.failure.problem.errors) || []);
}

function toErrors(problems: readonly CreateProblem[]): FieldErrors<CreateFormValues> {
  const errors: FieldErrors<CreateFormValues> = {};
  for (const { field, message } of problems) errors[field] = { type: 'form', message };
  return errors;
}
