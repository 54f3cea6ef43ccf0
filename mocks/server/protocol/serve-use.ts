import { readSecret, requireKnown } from '#mocks/rules/identify-key.ts';
import type { Result } from '#mocks/rules/result.ts';
import { digestText } from '#mocks/rules/digest-text.ts';
import type { Gallery } from '../gallery.ts';
import { problemOf } from '../problem-error.ts';
import { readMoment } from '../read-moment.ts';
import { problemResponse } from '../serve.ts';
import { attemptUse } from './attempt-use.ts';
import type { Attempt } from './attempt-use.ts';
import { challenge } from './challenge.ts';
import { grantedResponse, refusedResponse } from './use-response.ts';

/** A request of the gallery protocol: how to read what it asks for, and the status of success. */
export interface UseRequest {
  request: Request;
  readAttempt: () => Promise<Result<Attempt>>;
  status: 200 | 201;
}

/**
 * Answers one use of a key. The key is looked up before the body is read, so that a stranger
 * is refused before a large package has come; digesting comes before the transaction, which it
 * would end.
 */
export async function serveUse(gallery: Gallery, use: UseRequest): Promise<Response> {
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
  const moment = await store.read((tables) => readMoment(tables, gallery));
  const secret = readSecret(request.headers.get('X-NuGet-ApiKey'), moment.policy);
  if (!secret.ok) {
    return secret.refusal.code === 'unauthenticated'
      ? challenge(request, secret.refusal, moment)
      : refusedResponse(secret.refusal, null);
  }
  const digest = await digestText(secret.value);
  const [found] = await store.read(({ keys }) => keys.allBy('secretDigest', digest));
  const known = requireKnown(found);
  if (!known.ok) return refusedResponse(known.refusal, null);

  const attempt = await readAttempt();
  if (!attempt.ok) return refusedResponse(attempt.refusal, null);
  const { outcome, warning } = await store.write(async (tables) =>
    attemptUse(tables, digest, attempt.value, await readMoment(tables, gallery)),
  );
  return outcome.ok ? grantedResponse(status, warning) : refusedResponse(outcome.refusal, warning);
}
