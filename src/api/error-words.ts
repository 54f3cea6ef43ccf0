import { ApiError } from './api-error.ts';
import { type Attempt, type ErrorWords, problemWords, stillTrue } from './problem-words.ts';

const unsure: Record<Attempt, string> = {
  load: 'Check your connection and try again.',
  create: 'The key may have been created. Try again: you will get one key, not two.',
  edit: 'Your changes may have been saved. Trying again does no harm.',
  regenerate:
    'The key may have a new secret already. Try again: it is the same request, and brings you the secret.',
  delete: 'The key may be gone already. Trying again does no harm.',
};

/** Turns any error of an attempt into words. The one place that does. */
export function errorWords(error: unknown, attempt: Attempt): ErrorWords {
  if (!(error instanceof ApiError)) {
    const detail = `${stillTrue[attempt]} Reload the page, and tell the gallery if it happens again.`;
    return { title: 'Something went wrong on this page', detail, tryAgain: false };
  }
  const { failure } = error;
  switch (failure.kind) {
    case 'offline': {
      const detail = `${stillTrue[attempt]} Try again when you are connected.`;
      return { title: 'You are offline', detail, tryAgain: true };
    }
    case 'no-answer':
      return attempt === 'load'
        ? { title: 'The gallery did not answer', detail: unsure.load, tryAgain: true }
        : unknownOutcome(attempt);
    case 'unreadable': {
      if (attempt !== 'load') return unknownOutcome(attempt);
      const detail = `${stillTrue.load} Try again in a moment.`;
      return { title: 'The gallery answered with something unreadable', detail, tryAgain: true };
    }
    case 'problem':
      return problemWords(failure, attempt);
  }
}

function unknownOutcome(attempt: Attempt): ErrorWords {
  return { title: "We don't know whether it worked", detail: unsure[attempt], tryAgain: true };
}
