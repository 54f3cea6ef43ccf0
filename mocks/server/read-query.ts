import { KeyListQuery } from '#src/contract/key-list.ts';
import { problemOf, ProblemError } from './problem-error.ts';

/** The query of `GET /api/keys` (NET-7). Refuses with 400 what the contract does not know. */
export function readKeyListQuery(url: URL): KeyListQuery {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    if (name === 'status') fields[name] = values;
    else if (name === 'limit') fields[name] = Number(values[0]);
    else fields[name] = values[0];
  }
  const query = KeyListQuery.safeParse(fields);
  if (query.success) return query.data;
  const name = String(query.error.issues[0]?.path[0] ?? Object.keys(fields).join(', '));
  throw new ProblemError(
    problemOf('invalid-request', `The query of the list is not right at “${name}”.`),
  );
}
