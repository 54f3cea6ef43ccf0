import * as z from 'zod/mini';
import { operations } from '#src/contract/operations.ts';
import type { Operation } from '#src/contract/operations.ts';
import { PROBLEM_TYPE, Problem, problemCode, problemStatus } from '#src/contract/problem.ts';
import { parseJson } from '../asking/exchange.ts';
import type { Asked, Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { lastCheck } from '../check.ts';
import type { Check } from '../check.ts';
import { Mismatch, NotTried } from '../outcome.ts';

// What holds of every answer, whatever it was asked for.

/** Looks at everything that was answered to these, and at the answers among it that are wanted. */
function holdsOfEvery(
  asked: readonly Asked[],
  isWanted: (exchange: Exchange) => boolean,
  expectation: (exchange: Exchange, gallery: Gallery) => void,
): (gallery: Gallery) => void {
  return (gallery) => {
    const wanted = gallery.client.log.filter(
      (exchange) => asked.includes(exchange.request.asked) && isWanted(exchange),
    );
    if (wanted.length === 0) throw new NotTried('there was no such answer in this run');
    for (const exchange of wanted) expectation(exchange, gallery);
  };
}

const isGranted = ({ status }: Exchange) => status < 400;
const isRefused = ({ status }: Exchange) => status >= 400;

/** Every granted answer is as its operation says: its status, its media type, its body. */
export function answersFollowSchema(name: keyof typeof operations): Check {
  const { status, answer }: Operation = operations[name];
  const what =
    status === 204
      ? 'every granted answer is 204 and empty'
      : `every granted answer is ${status} application/json, as openapi.json has it`;
  return lastCheck(
    'schema',
    what,
    holdsOfEvery([name], isGranted, (exchange) => {
      if (exchange.status === 304) return;
      if (exchange.status !== status) throw new Mismatch(String(status), exchange);
      if (status !== 204) expectMediaType(exchange, 'application/json');
      const body = exchange.text === '' ? undefined : parseJson(exchange.text);
      const parsed = answer.safeParse(body);
      if (parsed.success) return;
      throw new Mismatch('a body by the schema', exchange, describeIssues(parsed.error));
    }),
  );
}

/** NET-1 */
export function refusalsAreProblems(asked: readonly Asked[]): Check {
  return lastCheck(
    'NET-1',
    'every refusal is application/problem+json of a known type, with its status',
    holdsOfEvery(asked, isRefused, (exchange) => {
      expectMediaType(exchange, 'application/problem+json');
      const parsed = Problem.safeParse(parseJson(exchange.text));
      if (!parsed.success)
        throw new Mismatch('a problem by the schema', exchange, describeIssues(parsed.error));
      const problem = parsed.data;
      const code = problemCode(problem);
      if (code === null)
        throw new Mismatch(`a type that begins with ${PROBLEM_TYPE}`, exchange, problem.type);
      if (problemStatus[code] !== exchange.status)
        throw new Mismatch(`${problemStatus[code]} with ${problem.type}`, exchange);
      if (problem.status !== exchange.status) {
        const came = `status: ${problem.status}`;
        throw new Mismatch(`status: ${exchange.status} in the body`, exchange, came);
      }
      if (code === 'invalid-fields' && (problem.errors ?? []).length === 0)
        throw new Mismatch('errors with a pointer to each field', exchange, 'none');
    }),
  );
}

/** NET-5 */
export function answersAreNotStored(asked: readonly Asked[]): Check {
  return lastCheck(
    'NET-5',
    'every answer says Cache-Control: no-store, refusals too',
    holdsOfEvery(
      asked,
      () => true,
      (exchange) => {
        const header = exchange.headers.get('Cache-Control');
        if (header?.toLowerCase().includes('no-store') === true) return;
        const came = header === null ? 'no such header' : `Cache-Control: ${header}`;
        throw new Mismatch('Cache-Control: no-store', exchange, came);
      },
    ),
  );
}

const Revised = z.union([
  z.object({ revision: z.int() }),
  z.pipe(
    z.object({ key: z.object({ revision: z.int() }) }),
    z.transform(({ key }) => key),
  ),
]);

/** NET-3: what the page sends as `If-Match` is the revision in quotes. */
export function keysCarryETag(name: keyof typeof operations): Check {
  return lastCheck(
    'NET-3',
    'every answer with a key carries its revision as ETag',
    holdsOfEvery([name], isGranted, (exchange) => {
      const parsed = Revised.safeParse(parseJson(exchange.text));
      if (!parsed.success) throw new NotTried('an answer has no revision that could be read');
      const expected = `"${parsed.data.revision}"`;
      const header = exchange.headers.get('ETag');
      // A proxy that compresses makes it weak.
      if (header?.replace(/^W\//, '') === expected) return;
      const came = header === null ? 'no such header' : `ETag: ${header}`;
      throw new Mismatch(`ETag: ${expected}`, exchange, came);
    }),
  );
}

function expectMediaType(exchange: Exchange, mediaType: string): void {
  const header = exchange.headers.get('Content-Type');
  if (header?.split(';')[0]?.trim().toLowerCase() === mediaType) return;
  throw new Mismatch(mediaType, exchange, header ?? 'no Content-Type');
}

/** Where a body departs from its schema, the first few places. */
function describeIssues({ issues }: z.core.$ZodError): string {
  return issues
    .slice(0, 3)
    .map((issue) => `${['', ...issue.path].map(String).join('/')} ${describeIssue(issue)}`)
    .join('; ');
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys'
    ? `has ${issue.keys.join(', ')}, which the schema does not`
    : `is not right (${issue.code})`;
}
