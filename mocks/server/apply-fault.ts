import { delay, HttpResponse } from 'msw';
import { PROBLEM_TYPE, problemStatus } from '#src/contract/problem.ts';
import type { Problem } from '#src/contract/problem.ts';
import type { Fault } from './faults.ts';
import type { Gallery } from './gallery.ts';
import { problemOf } from './problem-error.ts';

/** The two ways in which a door answers: as it would, and with a refusal that was ordered. */
interface Door {
  answer: () => Promise<Response>;
  refuse: (problem: Problem) => Response;
}

/**
 * Answers one request, in the way of the fault that was ordered for the next answer of its
 * operation, if one was: refused without a look, or carried out and its answer late or not as it
 * should be.
 */
export async function applyFault(
  { faults }: Gallery,
  operation: string,
  { answer, refuse }: Door,
): Promise<Response> {
  const fault = faults.take(operation);
  switch (fault?.kind) {
    case undefined:
      return answer();
    case 'delay':
      return late(await answer(), fault);
    case 'status':
      return withRetryAfter(refuse(problemForStatus(fault)), fault);
    case 'lost-answer':
      await answer();
      return HttpResponse.error();
    case 'garbage':
      return garble(await answer(), fault);
  }
}

/** As on a slow way back: whoever gave up waiting does not know that it was carried out. */
async function late(response: Response, { delayMs = 0 }: Fault): Promise<Response> {
  // With a number this waits as long in Node as in the browser.
  await delay(delayMs);
  return response;
}

function withRetryAfter(response: Response, { retryAfter }: Fault): Response {
  if (retryAfter !== undefined) response.headers.set('Retry-After', retryAfter);
  return response;
}

async function garble(response: Response, { garbage, status = 200 }: Fault): Promise<Response> {
  const text = await response.text();
  switch (garbage) {
    case 'half':
      return new HttpResponse(text.slice(0, text.length / 2), response);
    case 'other':
      return new HttpResponse(`{"data":${text === '' ? 'null' : text}}`, response);
    case 'html':
    case undefined:
      return HttpResponse.html('<!doctype html><title>Bad gateway</title>', { status });
  }
}

const ORDERED = 'This answer was ordered from the mock. Nothing was changed.';

function problemForStatus({ status = 500, detail = ORDERED }: Fault): Problem {
  const code = Object.entries(problemStatus).find(([, known]) => known === status)?.[0];
  const problem = problemOf('internal', detail);
  return code === undefined
    ? { ...problem, status }
    : { ...problem, status, type: PROBLEM_TYPE + code };
}
