/** A request that is timed. */
export interface Question {
  name: string;
  /** `{id}` is the key that the last answer was about, or the first of its keys. */
  path: string;
  method?: 'POST' | 'PATCH' | 'DELETE';
  body?: object;
  /** Of its answer, where it is not 200. */
  status?: number;
}

/** An operation that there is none of: what it costs to ask at all. */
export const NOTHING: Question = { name: 'nothing', path: '/api/none', status: 404 };

export const reads: Question[] = [
  NOTHING,
  { name: 'list', path: '/api/keys' },
  { name: 'list, sorted and filtered', path: '/api/keys?q=billing&status=active&sort=-name' },
  { name: 'list, by name', path: '/api/keys?sort=name' },
  { name: 'key', path: '/api/keys/{id}' },
  { name: 'activity', path: '/api/keys/{id}/activity' },
  {
    name: 'check',
    path: '/api/keys/{id}/check',
    method: 'POST',
    body: { action: 'push-new-version', packageId: 'Contoso.Auth.Part00000' },
  },
  { name: 'overview', path: '/api/overview' },
  { name: 'owner packages', path: '/api/owners/contoso/packages' },
  { name: 'package keys', path: '/api/packages/Contoso.Auth.Part00000/keys' },
];

const subjects = { packages: ['Contoso.Auth.Part00000'], patterns: ['Contoso.Web.*'] };

/** They leave as many keys as there were. */
export const writes: Question[] = [
  NOTHING,
  {
    name: 'create',
    path: '/api/keys',
    method: 'POST',
    body: {
      name: 'Measured',
      owner: 'contoso',
      scopes: ['push-version'],
      subjects: { packages: [], patterns: ['Contoso.*'] },
      expiry: { days: 90 },
    },
    status: 201,
  },
  { name: 'edit', path: '/api/keys/{id}', method: 'PATCH', body: { subjects } },
  { name: 'regenerate', path: '/api/keys/{id}/regenerate', method: 'POST', body: {} },
  { name: 'revoke', path: '/api/keys/{id}/revoke', method: 'POST', body: {} },
  { name: 'delete', path: '/api/keys/{id}', method: 'DELETE', body: {}, status: 204 },
];

/**
 * Asks one after the other, and gives how long each took, in ms, until its answer was read. Throws
 * where one is answered otherwise than it should be. It needs nothing around it, since it is carried
 * into a page as text.
 */
export async function askAll(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  questions: Question[],
): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  let id = '';
  let revision = '';
  for (const { name, path, method, body, status = 200 } of questions) {
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      'If-Match': `"${revision}"`,
    };
    const init = method === undefined ? {} : { method, headers, body: JSON.stringify(body) };
    const started = performance.now();
    const answer = await ask(path.replace('{id}', id), init);
    const text = await answer.text();
    times[name] = performance.now() - started;
    if (answer.status !== status) throw new Error(`${name}: ${answer.status} ${text}`);
    id = /"id":"([^"]+)"/.exec(text)?.[1] ?? id;
    revision = /"revision":(\d+)/.exec(text)?.[1] ?? revision;
  }
  return times;
}
