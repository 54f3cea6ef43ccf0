import type { ProblemCode } from '#src/contract/problem.ts';

/** What each refusal is called, whatever its detail. */
export const problemTitles: Record<ProblemCode, string> = {
  'invalid-request': 'The request cannot be read',
  unauthenticated: 'Nobody is signed in',
  'key-refused': 'The API key was refused',
  'account-unconfirmed': 'The e-mail address is not confirmed',
  'account-locked': 'The account is locked',
  'foreign-origin': 'The request comes from another site',
  'not-found': 'There is no such thing here',
  'idempotency-in-flight': 'The same request is being worked on',
  'version-exists': 'This version exists already',
  'key-exists': 'The account has a key already',
  'not-regenerable': 'This key cannot be regenerated',
  'not-deletable': 'This key cannot be deleted',
  'not-editable': 'This cannot be edited',
  gone: 'The answer can no longer be repeated',
  stale: 'The key has changed in the meantime',
  'too-large': 'The request is too large',
  'unsupported-media-type': 'The body must be JSON',
  'invalid-fields': 'Some fields are not right',
  'idempotency-reused': 'This Idempotency-Key belongs to another request',
  'precondition-required': 'The revision of the key is missing',
  'too-many-requests': 'Too many requests',
  internal: 'Something went wrong on the server',
};
