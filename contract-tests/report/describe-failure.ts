import type { ShownRequest } from '../asking/exchange.ts';
import { Mismatch, NoAnswer } from '../outcome.ts';
import type { Failure } from './report.ts';

/** How much of a body is shown. */
const EXCERPT = 300;

/** What a failed check has to show; `redact` takes secrets out of a text. */
export function describeFailure(error: unknown, redact: (text: string) => string): Failure {
  const failure = describeError(error);
  return {
    expected: redact(failure.expected),
    came: shorten(redact(failure.came)),
    request: failure.request && redact(failure.request),
    answer: failure.answer && shorten(redact(failure.answer)),
  };
}

function describeError(error: unknown): Failure {
  if (error instanceof Mismatch) {
    const { expected, came, request, answer } = error;
    return { expected, came, request: describeRequest(request), answer };
  }
  if (error instanceof NoAnswer) {
    const { message, request } = error;
    const came = `none: ${message}`;
    return { expected: 'an answer', came, request: describeRequest(request), answer: null };
  }
  const came = `an error in the test: ${String(error)}`;
  return { expected: 'that the check can be made', came, request: null, answer: null };
}

function describeRequest({ method, path, headers, body }: ShownRequest): string {
  const shown = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path}`, ...shown, ...(body === null ? [] : [shorten(body)])].join('  ');
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT)} …`;
}
