import { http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';
import type { Operation } from '#src/contract/operations.ts';
import { problemStatus } from '#src/contract/problem.ts';
import type { Problem } from '#src/contract/problem.ts';
import type { Answer } from './answer.ts';
import { applyFault } from './apply-fault.ts';
import type { Gallery } from './gallery.ts';
import { problemOf, ProblemError } from './problem-error.ts';

/** A request to the account API, as a handler sees it. */
export interface Call {
  gallery: Gallery;
  request: Request;
  /** What stands in the path's places, decoded. */
  params: Readonly<Record<string, string>>;
  /** The account that the session cookie names, if there is one. */
  sessionAccount: string | undefined;
}

const methods = { GET: http.get, POST: http.post, PATCH: http.patch, DELETE: http.delete };

/**
 * Serves one operation: whatever `answer` grants is checked against the contract and sent with
 * `no-store` (NET-5); whatever it throws becomes a problem (NET-1); ordered faults are applied.
 */
export function serve(
  gallery: Gallery,
  operation: Operation,
  answer: (call: Call) => Promise<Answer>,
): HttpHandler {
  const path = `*${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  return methods[operation.method](path, async ({ request, params, cookies }) => {
    const call = {
      gallery,
      request,
      params: textParams(params),
      sessionAccount: cookies['account'],
    };
    return applyFault(gallery, operation.id, {
      answer: () => respond(operation, call, answer),
      refuse: (problem) => problemResponse(problem),
    });
  });
}

/** A refusal as it goes over the wire (NET-1, NET-5). */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(problem.status === problemStatus['too-many-requests'] ? { 'Retry-After': '30' } : {}),
      ...headers,
    },
  });
}

async function respond(
  operation: Operation,
  call: Call,
  answer: (call: Call) => Promise<Answer>,
): Promise<Response> {
  try {
    refuseForeignOrigin(call.request);
    return answerResponse(operation, await answer(call));
  } catch (error) {
    if (error instanceof ProblemError) return problemResponse(error.problem, error.headers);
    const detail = `Nothing was changed. ${error instanceof Error ? error.message : String(error)}`;
    return problemResponse(problemOf('internal', detail));
  }
}

function answerResponse(operation: Operation, { body, etag, notModified }: Answer): Response {
  const headers = {
    'Cache-Control': 'no-store',
    ...(etag === undefined ? {} : { ETag: etag }),
  };
  if (notModified) return new HttpResponse(null, { status: 304, headers });
  if (operation.status === 204) return new HttpResponse(null, { status: 204, headers });
  // Our own answers are held to the contract like anybody's.
  const checked = operation.answer.parse(body);
  return Response.json(checked, { status: operation.status, headers });
}

/** NET-8: a page of another origin does not get to act with this session. */
function refuseForeignOrigin(request: Request): void {
  const origin = request.headers.get('Origin');
  if (origin === null || origin === new URL(request.url).origin) return;
  throw new ProblemError(
    problemOf('foreign-origin', `Requests from ${origin} are not taken. Nothing was changed.`),
  );
}

function textParams(params: Readonly<Record<string, string | readonly string[] | undefined>>) {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}
