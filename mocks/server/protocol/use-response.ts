import type { Problem } from '#src/contract/problem.ts';
import type { Refusal } from '#mocks/rules/result.ts';
import { problemOf } from '../problem-error.ts';
import { problemResponse } from '../serve.ts';
import { toReasonPhrase } from './reason-phrase.ts';

/** An allowed use: the galleries' own protocol answers without a body. */
export function grantedResponse(status: 200 | 201, warning: string | null): Response {
  const headers = { 'Cache-Control': 'no-store', ...warningHeader(warning) };
  return new Response(null, { status, headers });
}

/**
 * A refused use: a problem that also names the rule, with its words in the reason phrase, which
 * is what command-line clients print (USE-6).
 */
export function refusedResponse({ code, rule, detail }: Refusal, warning: string | null): Response {
  return phrasedResponse({ ...problemOf(code, detail), rule }, warning);
}

/** A problem with its words in the reason phrase (USE-6). */
export function phrasedResponse(
  problem: Problem & { rule?: string },
  warning: string | null,
): Response {
  const { status, headers, body } = problemResponse(problem, warningHeader(warning));
  return new Response(body, { status, headers, statusText: toReasonPhrase(problem.detail) });
}

/** WRN-6 */
function warningHeader(warning: string | null): Record<string, string> {
  return warning === null ? {} : { 'X-NuGet-Warning': toReasonPhrase(warning) };
}
