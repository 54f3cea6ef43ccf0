import type { Operation } from '#src/contract/operations.ts';
import type * as z from 'zod/mini';

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

type Params<Path extends string> = [ParamNames<Path>] extends [never]
  ? { params?: never }
  : { params: Record<ParamNames<Path>, string> };

type Query<O> = O extends { query: infer Q extends z.core.$ZodType }
  ? { query?: z.input<Q> }
  : { query?: never };

type Body<O> = O extends { body: infer B extends z.core.$ZodType }
  ? { body: z.input<B> }
  : { body?: never };

type IfMatch<O> = O extends { headers: readonly (infer H)[] }
  ? 'If-Match' extends H
    ? { ifMatch: number }
    : { ifMatch?: never }
  : { ifMatch?: never };

type Idempotency<O> = O extends { headers: readonly (infer H)[] }
  ? 'Idempotency-Key' extends H
    ? { idempotencyKey: string }
    : { idempotencyKey?: never }
  : { idempotencyKey?: never };

/**
 * What a call of operation `O` must carry, read off its description: path parameters, query,
 * body, the key's revision (NET-3) and the intent's key (NET-2).
 */
export type CallOptions<O extends Operation> = Params<O['path']> &
  Query<O> &
  Body<O> &
  IfMatch<O> &
  Idempotency<O> & { signal?: AbortSignal };

/** {@link CallOptions} once the types have done their work, as the request is built from it. */
export interface LooseOptions {
  params?: Readonly<Record<string, string>> | undefined;
  query?: Readonly<Record<string, string | number | readonly string[] | undefined>> | undefined;
  body?: unknown;
  ifMatch?: number | undefined;
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
}
