import { ApiError } from '#src/api/api-error.ts';
import { useCheckKey } from '#src/api/key-use.ts';
import type { CheckRequest } from '#src/contract/key-use.ts';
import { isPackageId } from '#src/contract/package-pattern.ts';
import { useState } from 'react';

/** A question about a key, in the revision that it is asked about. */
interface Question extends CheckRequest {
  revision: number;
}

/** What is wrong with a package ID, in the words of the server; `null` for nothing. */
function findPackageIdProblem(text: string): string | null {
  if (text === '') return 'Enter a package ID';
  return isPackageId(text) ? null : `“${text}” is not a package ID`;
}

/**
 * Asks what a use of the key `id` would be told (USE-10). Everything it gives is about `question`
 * as it stands: what was answered to another one, or about the key as it was, is not shown.
 */
export function useTest(id: string, question: Question) {
  const [asked, setAsked] = useState<Question | null>(null);
  const { mutate, reset, data, error, isPending } = useCheckKey(id);
  const { action, packageId, revision } = question;
  const isAbout =
    asked?.action === action && asked.packageId === packageId && asked.revision === revision;
  const local = isAbout ? findPackageIdProblem(packageId) : null;
  const said = isAbout ? fieldProblemsOf(error) : [];

  /** Takes what to do with a problem of the package ID: its field wants the focus. */
  function ask(onProblem: () => void) {
    if (isAbout && isPending) return;
    setAsked(question);
    if (findPackageIdProblem(packageId) === null) {
      mutate({ action, packageId }, { onError: (failure) => isField(failure) && onProblem() });
    } else {
      reset();
      onProblem();
    }
  }

  return {
    ask,
    isPending: isAbout && isPending,
    answer: isAbout && !isPending ? data : undefined,
    failure: isAbout && said.length === 0 ? error : null,
    problems: {
      action: said.find(({ pointer }) => pointer === '/action')?.detail,
      packageId: local ?? said.find(({ pointer }) => pointer === '/packageId')?.detail,
    },
  };
}

function isField(error: Error): boolean {
  return fieldProblemsOf(error).length > 0;
}

function fieldProblemsOf(error: Error | null) {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return [];
  return error.failure.problem.errors ?? [];
}
