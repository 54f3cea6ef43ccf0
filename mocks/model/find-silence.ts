import { problemStatus } from '#src/contract/problem.ts';
import type { Result } from '#mocks/rules/result.ts';

/** What is wrong with how a body was refused: nothing, if it says what, where and why. */
export function findSilence(result: Result<unknown>): string[] {
  if (result.ok) return [];
  const { code, rule, detail, errors = [] } = result.refusal;
  return [
    ...(Object.hasOwn(problemStatus, code) ? [] : ['no code']),
    ...(/^[A-Z]{3}-\d+$/.test(rule) ? [] : ['no rule']),
    ...(isSaid(detail) ? [] : ['no detail']),
    ...((code === 'invalid-fields') === errors.length > 0 ? [] : ['no field']),
    ...errors.filter((one) => !isSaid(one.detail)).map(({ pointer }) => `${pointer} without words`),
    ...errors
      .filter(({ pointer }) => !/^\/[^/]/.test(pointer) && pointer !== '/')
      .map(({ pointer }) => `${pointer} is no pointer`),
  ];
}

function isSaid(text: string): boolean {
  return /^[“A-Z].{8,}$/s.test(text);
}
