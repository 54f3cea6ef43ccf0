import { ApiKey, KeyWithSecret } from '#src/contract/api-key.ts';
import type { CreateKeyRequest } from '#src/contract/api-key.ts';
import { Problem } from '#src/contract/problem.ts';

/** A gallery's address that no network has: only the mock can answer. */
const ORIGIN = 'http://gallery.example';

interface Question {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Asks the gallery over real `fetch`; `body` goes as JSON. */
export function ask(request: string, { body, headers = {} }: Question = {}): Promise<Response> {
  const [method = '', path = ''] = request.split(' ');
  return fetch(ORIGIN + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The problem in an answer, after its media type was seen to be right (NET-1). */
export async function readProblem(response: Response): Promise<Problem> {
  const mediaType = response.headers.get('Content-Type');
  if (mediaType !== 'application/problem+json') throw new Error(`a problem as ${mediaType}`);
  const problem = Problem.parse(await response.json());
  if (problem.status !== response.status) throw new Error('a problem of another status');
  return problem;
}

/** A request for a new key that every rule of `nuget` lets pass. */
export const goodRequest: CreateKeyRequest = {
  name: 'Nightly',
  owner: 'dana',
  scopes: ['push'],
  subjects: { packages: ['Alpha'], patterns: ['Alpha.*'] },
  expiry: { days: 90 },
};

/** Creates a key and gives what the one answer holds. */
export async function create(
  changes: Partial<CreateKeyRequest> = {},
  headers: Record<string, string> = {},
): Promise<KeyWithSecret> {
  const response = await ask('POST /api/keys', { body: { ...goodRequest, ...changes }, headers });
  return KeyWithSecret.parse(await response.json());
}

/** The key as the gallery has it now. */
export async function look(id: string): Promise<ApiKey> {
  return ApiKey.parse(await (await ask(`GET /api/keys/${id}`)).json());
}

/** The precondition that names a key's revision (NET-3). */
export function ifMatch({ revision }: { revision: number }): Record<string, string> {
  return { 'If-Match': `"${revision}"` };
}
