import * as z from 'zod/mini';
import { Account, AccountAnswer, Owner, OwnerPackages } from '#src/contract/account.ts';
import {
  ApiKey,
  ApiKeySummary,
  CreateKeyRequest,
  EditKeyRequest,
  ExpiryChoice,
  KeyWithSecret,
  RegenerateKeyRequest,
  Revocation,
  Subjects,
  SubjectsSummary,
} from '#src/contract/api-key.ts';
import { ExpiryPolicy, GalleryPolicy, ScopeChoice } from '#src/contract/gallery-policy.ts';
import { KeyList, Overview } from '#src/contract/key-list.ts';
import {
  ActivityEntry,
  ActivityPage,
  CheckAnswer,
  CheckRequest,
  PackageKeys,
} from '#src/contract/key-use.ts';
import { operations } from '#src/contract/operations.ts';
import type { Operation, RequestHeader } from '#src/contract/operations.ts';
import { FieldProblem, Problem } from '#src/contract/problem.ts';

/** The schemas that the document names, so that a shape is written down once. */
const named = {
  Account,
  AccountAnswer,
  ActivityEntry,
  ActivityPage,
  ApiKey,
  ApiKeySummary,
  CheckAnswer,
  CheckRequest,
  CreateKeyRequest,
  EditKeyRequest,
  ExpiryChoice,
  ExpiryPolicy,
  FieldProblem,
  GalleryPolicy,
  KeyList,
  KeyWithSecret,
  Overview,
  Owner,
  OwnerPackages,
  PackageKeys,
  Problem,
  RegenerateKeyRequest,
  Revocation,
  ScopeChoice,
  Subjects,
  SubjectsSummary,
};

const pointerOf = (id: string) => `#/components/schemas/${id}`;

/** The account API as an OpenAPI 3.1 document, made of the contract's schemas and nothing else. */
export function describeApi() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  return {
    openapi: '3.1.0',
    info: {
      title: 'API keys of a package gallery',
      version: '1',
      description: 'What a gallery serves to put the API keys page before its own server.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: describePaths(),
    components: {
      schemas: Object.fromEntries(
        Object.entries(z.toJSONSchema(registry, { uri: pointerOf }).schemas).map(
          ([id, { $schema, $id, ...schema }]) => [id, schema],
        ),
      ),
    },
  };
}

function describePaths() {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of Object.values<Operation>(operations))
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operation),
    };
  return paths;
}

function describeOperation(operation: Operation) {
  const { id, summary, path, query, body, headers = [], status, answer } = operation;
  return {
    operationId: id,
    summary,
    parameters: [
      ...Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(query === undefined ? [] : describeQuery(query)),
      ...headers.map(describeHeader),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, content: jsonOf(body) } }),
    responses: {
      [status]: {
        description: 'Granted',
        ...(status === 204 ? {} : { content: jsonOf(answer) }),
      },
      default: {
        description: 'Refused; decide by `type` and by the codes in `errors`',
        content: { 'application/problem+json': { schema: { $ref: pointerOf('Problem') } } },
      },
    },
  };
}

function describeQuery(query: z.core.$ZodType) {
  const { properties = {} } = z.toJSONSchema(query);
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}

function describeHeader(name: RequestHeader) {
  return { name, in: 'header', required: name === 'If-Match', schema: { type: 'string' } };
}

function jsonOf(schema: z.core.$ZodType) {
  return { 'application/json': { schema: schemaOf(schema) } };
}

function schemaOf(schema: z.core.$ZodType) {
  const name = Object.entries(named).find(([, known]) => known === schema)?.[0];
  if (name === undefined) throw new Error('A body without a name in the OpenAPI document');
  return { $ref: pointerOf(name) };
}
