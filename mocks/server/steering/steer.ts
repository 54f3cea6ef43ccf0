import { http } from 'msw';
import type { HttpHandler } from 'msw';
import type * as z from 'zod/mini';
import { problemOf, ProblemError } from '../problem-error.ts';
import { readJson } from '../read-json.ts';
import { problemResponse } from '../serve.ts';

/**
 * Serves one steering operation: 204 where `answer` gives nothing, its JSON otherwise; refusals
 * are problems like everybody's (NET-1).
 */
export function steer(
  method: 'get' | 'post',
  name: string,
  answer: (request: Request) => Promise<object | void>,
): HttpHandler {
  return http[method](`*/__mock/${name}`, async ({ request }) => {
    const headers = { 'Cache-Control': 'no-store' };
    try {
      const body = await answer(request);
      return body === undefined
        ? new Response(null, { status: 204, headers })
        : Response.json(body, { headers });
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(error.problem, error.headers);
      return problemResponse(problemOf('internal', String(error)));
    }
  });
}

/** A body by its schema. Refuses another one and says where it is wrong (`invalid-request`). */
export async function readSteering<Schema extends z.ZodMiniType>(
  schema: Schema,
  request: Request,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await readJson(request));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue === undefined ? '' : findPlace(issue).map(String).join('/');
  const where = place === '' ? '' : ` at “${place}”`;
  const detail = `The body is not right${where}. Nothing was changed.`;
  throw new ProblemError(problemOf('invalid-request', detail));
}

/** The way from the body to what is wrong in it. */
function findPlace(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
}
