import { CheckRequest, type CheckAnswer } from '#src/contract/key-use.ts';
import { isPackageId } from '#src/contract/package-pattern.ts';
import { decideUse, type UseContext, type UseRequest } from './decide-use.ts';
import {
  accepted,
  faulty,
  findUnknownFields,
  isJsonObject,
  problemsOf,
  readField,
  refuseFields,
  refuseShape,
  type Checked,
} from './read-body.ts';
import { granted, type Result } from './result.ts';
import { actionWords } from './roles.ts';

/** USE-10: reads the body of `POST /api/keys/{id}/check`; every field at fault is refused at once. */
export function readCheck(body: unknown): Result<CheckRequest> {
  if (!isJsonObject(body)) return refuseShape();
  const action = readField(
    CheckRequest.shape.action,
    body['action'],
    '/action',
    'Choose an action',
  );
  const packageId = readPackageId(body['packageId']);
  const problems = [
    ...findUnknownFields(body, Object.keys(CheckRequest.shape)),
    ...problemsOf(action),
    ...problemsOf(packageId),
  ];
  if (!action.ok || !packageId.ok || problems.length > 0) return refuseFields(problems);
  return granted({ action: action.value, packageId: packageId.value });
}

function readPackageId(value: unknown): Checked<string> {
  const pointer = '/packageId';
  if (value === undefined) return faulty(pointer, 'required', 'Enter a package ID');
  const text = readField(
    CheckRequest.shape.packageId,
    value,
    pointer,
    'Enter a package ID as text',
  );
  if (!text.ok) return text;
  const id = text.value.trim();
  if (id === '') return faulty(pointer, 'required', 'Enter a package ID');
  return isPackageId(id)
    ? accepted(id)
    : faulty(pointer, 'not-a-package-id', `“${id}” is not a package ID`);
}

/**
 * USE-10: what a use of the key would answer, with the rule and the subject that decide. It is the
 * very decision that a use gets (`decideUse`), so a push is of a new package or a new version by
 * whether the package exists, whichever was asked about; the answer then says so.
 */
export function checkKey(
  { action, packageId }: CheckRequest,
  facts: Pick<UseRequest, 'key' | 'subjects' | 'stored'>,
  context: UseContext,
): CheckAnswer {
  const use = action === 'push-new-package' || action === 'push-new-version' ? 'push' : action;
  const decision = decideUse({ ...facts, use, packageId }, context);
  if (!decision.ok) {
    const { rule, detail } = decision.refusal;
    return { allowed: false, rule, subject: null, detail };
  }
  const { action: done, subject, owner } = decision.value;
  const what =
    done === 'push-new-package'
      ? `push ${packageId} as a new package of ${owner}`
      : `${actionWords[done]} of ${packageId}`;
  return { allowed: true, rule: 'USE-3', subject, detail: `This key can ${what}.` };
}
