import { ApiError } from './api-error.ts';
import { type Attempt, type ErrorWords, problemWords, stillTrue } from './problem-words.ts';

/** What may have happened although no answer came. */
const unsure: Record<Exclude<Attempt, 'load' | 'test'>, string> = {
  create: 'The key may have been created. Try again: you will get one key, not two.',
  edit: 'Your changes may have been saved. Trying again does no harm.',
  regenerate:
    'The key may have a new secret already. Try again: it is the same request, and brings you the secret.',
  revoke: 'The key may be revoked already. Trying again does no harm.',
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
    case 'other-account': {
      const detail = `${stillTrue[attempt]} Nothing was sent. Sign in again as who you were, then try again.`;
      return { title: 'Somebody else is signed in', detail, tryAgain: true };
    }
    case 'not-sent': {
      const detail = `${stillTrue[attempt]} Nothing was sent, since it is not known who is signed in. Try again in a moment.`;
      return { title: 'The gallery did not answer', detail, tryAgain: true };
    }
    case 'no-answer': {
      if (changes(attempt)) return unknownOutcome(attempt);
      const detail = 'Check your connection and try again.';
      return { title: 'The gallery did not answer', detail, tryAgain: true };
    }
    case 'unreadable': {
      if (changes(attempt)) return unknownOutcome(attempt);
      const detail = `${stillTrue[attempt]} Try again in a moment.`;
      return { title: 'The gallery answered with something unreadable', detail, tryAgain: true };
    }
    case 'problem':
      return problemWords(failure, attempt);
  }
}

/** Whether an attempt, had it worked, has changed something. */
function changes(attempt: Attempt): attempt is keyof typeof unsure {
  return attempt in unsure;
}

function unknownOutcome(attempt: keyof typeof unsure): ErrorWords {
  return { title: "We don't know whether it worked", detail: unsure[attempt], tryAgain: true };
}
