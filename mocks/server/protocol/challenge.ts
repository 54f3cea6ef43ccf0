import type { GalleryMoment } from '../read-moment.ts';
import { refusedResponse } from './use-response.ts';
import type { Refusal } from '#mocks/rules/result.ts';

/**
 * USE-1: the answer to a request without a key, 401 with the scheme that would do.
 *
 * NuGet clients take every 401 as a question for a user name and a password, whatever scheme it
 * names, and put it to the person at the terminal: there is none that would help. They get the
 * same words as a 403, which they print.
 */
export function challenge(request: Request, refusal: Refusal, { policy }: GalleryMoment): Response {
  const asksPeople = /^NuGet\b/i.test(request.headers.get('User-Agent') ?? '');
  if (asksPeople) return refusedResponse({ ...refusal, code: 'key-refused' }, null);
  const response = refusedResponse(refusal, null);
  response.headers.set('WWW-Authenticate', `ApiKey realm="${policy.galleryName}"`);
  return response;
}
