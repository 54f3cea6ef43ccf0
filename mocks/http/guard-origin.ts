import { problemOf } from '#mocks/server/problem-error.ts';
import { problemResponse } from '#mocks/server/serve.ts';
import type { Answerer } from './answerer.ts';

/**
 * NET-8: no page of another origin gets to act here, steering included, but the one that the server
 * was started for (`--page-origin`), which may with its cookies.
 */
export function guardOrigin(answer: Answerer, pageOrigin: string | undefined): Answerer {
  return async (request) => {
    const origin = request.headers.get('Origin');
    if (origin === null || origin === new URL(request.url).origin) return answer(request);
    if (origin !== pageOrigin) {
      const detail = `Requests from ${origin} are not taken. Nothing was changed.`;
      return problemResponse(problemOf('foreign-origin', detail));
    }
    const response =
      request.method === 'OPTIONS'
        ? new Response(null, { status: 204, headers: preflight })
        : await answer(asOwn(request));
    return response.type === 'error' ? response : allowOrigin(response, origin);
  };
}

const preflight = {
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers':
    'Content-Type, Idempotency-Key, If-Match, If-None-Match, X-NuGet-ApiKey',
  'Access-Control-Max-Age': '600',
};

function asOwn(request: Request): Request {
  request.headers.delete('Origin');
  return request;
}

function allowOrigin(response: Response, origin: string): Response {
  const allowed = new Response(response.body, response);
  allowed.headers.set('Access-Control-Allow-Origin', origin);
  allowed.headers.set('Access-Control-Allow-Credentials', 'true');
  allowed.headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After, X-NuGet-Warning');
  allowed.headers.append('Vary', 'Origin');
  return allowed;
}
