import type { Problem, ProblemCode } from '#src/contract/problem.ts';

/** What the owner was about when it failed. */
export type Attempt = 'load' | 'create' | 'edit' | 'regenerate' | 'revoke' | 'delete' | 'test';

/**
 * A failure in words: `title`, what happened; `detail`, what is still true and what to do.
 * `tryAgain` tells whether repeating the very same attempt can help.
 */
export interface ErrorWords {
  title: string;
  detail: string;
  tryAgain: boolean;
}

/** What did not happen. */
export const failed: Record<Attempt, string> = {
  load: 'This could not be loaded',
  create: 'The key was not created',
  edit: 'Your changes were not saved',
  regenerate: 'The key was not regenerated',
  revoke: 'The key was not revoked',
  delete: 'The key was not deleted',
  test: 'The key was not tested',
};

/** What a failure has left as it was. */
export const stillTrue: Record<Attempt, string> = {
  load: 'Nothing was changed.',
  create: 'Nothing was created and what you entered is still here.',
  edit: 'The key is as it was and what you entered is still here.',
  regenerate: 'The key and its present secret are as they were.',
  revoke: 'The key is as it was.',
  delete: 'The key is still there and as it was.',
  test: 'Nothing was changed.',
};

interface Refused {
  code: ProblemCode | null;
  problem: Problem;
  retryAfter: number | null;
}

/**
 * A refusal of the server in words, by its code; `failed` says what did not happen. What the server
 * itself says comes last, so that nothing in it can turn the direction of ours.
 */
export function problemWords({ code, problem, retryAfter }: Refused, attempt: Attempt): ErrorWords {
  const still = stillTrue[attempt];
  switch (code) {
    case 'unauthenticated':
      return {
        title: 'You are signed out',
        detail: `${still} Sign in again in another tab, then come back and try again.`,
        tryAgain: true,
      };
    case 'account-unconfirmed':
      return {
        title: 'Confirm your e-mail address first',
        detail: `${still} Open the link that the gallery mailed to you. Until then you can only look, revoke and delete.`,
        tryAgain: true,
      };
    case 'account-locked':
      return {
        title: 'Your account is locked',
        detail: `${still} Ask the gallery's support to unlock it. Until then you can only look, revoke and delete.`,
        tryAgain: false,
      };
    case 'not-found':
      if (attempt === 'load') {
        return {
          title: 'You have no such key',
          detail: 'It was deleted, perhaps in another tab, or it belongs to another account.',
          tryAgain: false,
        };
      }
      return {
        title: 'This key no longer exists',
        detail: 'It was deleted, perhaps in another tab. It can no longer be used.',
        tryAgain: false,
      };
    case 'stale':
      return {
        title: 'This key was changed in the meantime',
        detail: `${failed[attempt]}. Look at the key as it is now, then decide again.`,
        tryAgain: true,
      };
    case 'too-many-requests': {
      const wait = retryAfter === null ? 'Wait a moment' : `Wait ${seconds(retryAfter)}`;
      return {
        title: 'Too many requests',
        detail: `${still} ${wait}, then try again.`,
        tryAgain: true,
      };
    }
    case 'gone':
    case 'idempotency-reused':
      return {
        title: 'This attempt is too old to repeat',
        detail:
          'We no longer know how it ended. Close this, look at your keys, and begin again if you need to.',
        tryAgain: false,
      };
    case 'idempotency-in-flight':
      return {
        title: 'Your first try is still under way',
        detail: 'Wait a moment, then try again: it is the same request and has one effect.',
        tryAgain: true,
      };
    case 'invalid-fields':
      return {
        title: 'There is a problem',
        detail: (problem.errors ?? []).map((one) => one.detail).join(' ') || problem.detail,
        tryAgain: false,
      };
    case 'foreign-origin':
    case 'unsupported-media-type':
    case 'precondition-required':
    case 'invalid-request':
    case 'too-large':
      return {
        title: failed[attempt],
        detail: `${still} Reload the page and try once more. The gallery did not accept the request: ${problem.detail}`,
        tryAgain: false,
      };
    case 'not-regenerable':
    case 'not-deletable':
    case 'not-editable':
    case 'key-exists':
    case 'version-exists':
    case 'key-refused':
      return { title: failed[attempt], detail: `${still} ${problem.detail}`, tryAgain: false };
    case 'internal':
    case null:
      return {
        title: failed[attempt],
        detail: `The gallery had a fault of its own. ${still} Try again in a moment.`,
        tryAgain: true,
      };
  }
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
