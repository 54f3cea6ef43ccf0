import { readSecret, requireKnown } from '#mocks/rules/identify-key.ts';
import type { Result } from '#mocks/rules/result.ts';
import { digestText } from '#mocks/rules/digest-text.ts';
import { applyFault } from '../apply-fault.ts';
import type { Gallery } from '../gallery.ts';
import { problemOf } from '../problem-error.ts';
import { readMoment } from '../read-moment.ts';
import { problemResponse } from '../serve.ts';
import { attemptUse, recordUnreadPush } from './attempt-use.ts';
import type { Attempt } from './attempt-use.ts';
import { challenge } from './challenge.ts';
import type { UseOperation } from './use-operation.ts';
import { grantedResponse, phrasedResponse, refusedResponse } from './use-response.ts';

/** A request of the gallery protocol: how to read what it asks for, and the status of success. */
export interface UseRequest {
  operation: UseOperation;
  request: Request;
  readAttempt: () => Promise<Result<Attempt>>;
  status: 200 | 201;
}

/**
 * Answers one use of a key. The key is looked up before the body is read, so that a stranger
 * is refused before a large package has come; digesting comes before the transaction, which it
 * would end.
 */
export function serveUse(gallery: Gallery, use: UseRequest): Promise<Response> {
  return applyFault(gallery, use.operation, {
    answer: () => respond(gallery, use),
    refuse: (problem) => phrasedResponse(problem, null),
  });
}

async function respond(gallery: Gallery, use: UseRequest): Promise<Response> {
  try {
    return await answerUse(gallery, use);
  } catch (error) {
    const detail = `Nothing was changed. ${error instanceof Error ? error.message : String(error)}`;
    return problemResponse(problemOf('internal', detail));
  }
}

async function answerUse(
  gallery: Gallery,
  { request, readAttempt, status }: UseRequest,
): Promise<Response> {
  const { store } = gallery;
  const before = await store.read((tables) => readMoment(tables, gallery));
  const secret = readSecret(request.headers.get('X-NuGet-ApiKey'), before.policy);
  if (!secret.ok) {
    return secret.refusal.code === 'unauthenticated'
      ? challenge(request, secret.refusal, before)
      : refusedResponse(secret.refusal, null);
  }
  const digest = await digestText(secret.value);
  const [found] = await store.read(({ keys }) => keys.allBy('secretDigest', digest));
  const known = requireKnown(found);
  if (!known.ok) return refusedResponse(known.refusal, null);

  const attempt = await readAttempt();
  const { outcome, warning } = await store.write(async (tables) => {
    const moment = await readMoment(tables, gallery);
    return attempt.ok
      ? attemptUse(tables, digest, attempt.value, moment)
      : recordUnreadPush(tables, digest, attempt, moment);
  });
  return outcome.ok ? grantedResponse(status, warning) : refusedResponse(outcome.refusal, warning);
}
