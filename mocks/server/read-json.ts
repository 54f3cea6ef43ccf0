import { problemOf, ProblemError } from './problem-error.ts';

/** The most characters a JSON body may have: 10,000 package IDs of 100 characters, and room. */
const MAX_BODY_LENGTH = 4_000_000;

/**
 * The JSON value in a request's body; an absent body is `{}`. Refuses a body of another media
 * type with 415 (NET-8), one over four million characters with 413, and one that is not JSON with 400.
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === '') return {};
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json')
    throw new ProblemError(
      problemOf('unsupported-media-type', 'Send the body as application/json.'),
    );
  if (text.length > MAX_BODY_LENGTH)
    throw new ProblemError(problemOf('too-large', 'Send at most four million characters.'));
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(problemOf('invalid-request', 'The body is not JSON.'));
  }
}
