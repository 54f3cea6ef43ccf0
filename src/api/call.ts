import type { Operation } from '#src/contract/operations.ts';
import { Problem, problemCode } from '#src/contract/problem.ts';
import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import { buildHeaders, buildUrl } from './build-request.ts';
import type { CallOptions, LooseOptions } from './call-options.ts';
import { readRetryAfter } from './retry-after.ts';

const TIMEOUT_MS = 30_000;

/**
 * Calls one operation of the gallery and gives its answer, checked against the contract.
 * Throws {@link ApiError}, and only that; an abort by `signal` throws the signal's own reason.
 */
export async function call<O extends Operation>(
  operation: O,
  options: CallOptions<O>,
): Promise<z.output<O['answer']>> {
  const response = await send(operation, options);
  const text = await readText(response, options.signal);
  if (!response.ok) throw refusal(response, text);
  const schema: O['answer'] = operation.answer;
  const answer = z.safeParse(schema, text === '' ? undefined : parseJson(text));
  if (response.status !== operation.status || !answer.success) throw unreadable(response);
  return answer.data;
}

async function send(operation: Operation, options: LooseOptions): Promise<Response> {
  // Said before anything is sent: what never left cannot have happened.
  if (!navigator.onLine) throw new ApiError({ kind: 'offline' });
  const base = import.meta.env.VITE_API_BASE ?? '';
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch(buildUrl(operation.path, options, { base, page: location.href }), {
      method: operation.method,
      headers: buildHeaders(operation, options),
      body: options.body === undefined ? null : JSON.stringify(options.body),
      credentials: base === '' ? 'same-origin' : 'include',
      cache: 'no-store',
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    });
  } catch (cause) {
    throw networkFailure(cause, options.signal);
  }
}

async function readText(response: Response, signal: AbortSignal | undefined): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw networkFailure(cause, signal);
  }
}

function networkFailure(cause: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted ? signal.reason : new ApiError({ kind: 'no-answer' }, { cause });
}

function refusal(response: Response, text: string): ApiError {
  const problem = z.safeParse(Problem, parseJson(text));
  if (!problem.success) return unreadable(response);
  return new ApiError({
    kind: 'problem',
    code: problemCode(problem.data),
    problem: problem.data,
    retryAfter: readRetryAfter(response.headers, Date.now()),
  });
}

function unreadable(response: Response): ApiError {
  return new ApiError({ kind: 'unreadable', status: response.status });
}

/** The value of a JSON text; `null`, which no answer of the contract is, where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
