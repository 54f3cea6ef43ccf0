import * as z from 'zod/mini';
import { AccountAnswer, OwnerPackages } from './account.ts';
import {
  ApiKey,
  CreateKeyRequest,
  EditKeyRequest,
  KeyWithSecret,
  RegenerateKeyRequest,
} from './api-key.ts';
import { KeyList, KeyListQuery, Overview } from './key-list.ts';
import { ActivityPage, CheckAnswer, CheckRequest, PackageKeys } from './key-use.ts';

/** What a request may have to carry besides its body (NET-2, NET-3). */
export type RequestHeader = 'Idempotency-Key' | 'If-Match' | 'If-None-Match';

/** One operation of the account API: enough to call it, to serve it, and to document it. */
export interface Operation<Answer extends z.ZodMiniType = z.ZodMiniType> {
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** A URL path with `{name}` where a parameter goes. */
  path: string;
  summary: string;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  headers?: readonly RequestHeader[];
  /** The status of success. */
  status: 200 | 201 | 204;
  /** The body of success; `z.undefined()` where there is none. */
  answer: Answer;
}

function operation<const T extends Operation>(description: T): T {
  return description;
}

const ActivityQuery = z.strictObject({ cursor: z.optional(z.string()) });

/** Every operation that the page asks of a gallery, by its name. */
export const operations = {
  getAccount: operation({
    id: 'getAccount',
    method: 'GET',
    path: '/api/account',
    summary: 'Who is signed in, for whom they may act, and the gallery policy',
    status: 200,
    answer: AccountAnswer,
  }),
  listOwnerPackages: operation({
    id: 'listOwnerPackages',
    method: 'GET',
    path: '/api/owners/{owner}/packages',
    summary: 'The package IDs of an owner, sorted without regard to case',
    headers: ['If-None-Match'],
    status: 200,
    answer: OwnerPackages,
  }),
  getOverview: operation({
    id: 'getOverview',
    method: 'GET',
    path: '/api/overview',
    summary: "Counts per status, the keys that the banners name, and the server's clock",
    status: 200,
    answer: Overview,
  }),
  listKeys: operation({
    id: 'listKeys',
    method: 'GET',
    path: '/api/keys',
    summary: 'A page of keys, filtered and sorted',
    query: KeyListQuery,
    status: 200,
    answer: KeyList,
  }),
  getKey: operation({
    id: 'getKey',
    method: 'GET',
    path: '/api/keys/{id}',
    summary: 'One key, whole',
    status: 200,
    answer: ApiKey,
  }),
  createKey: operation({
    id: 'createKey',
    method: 'POST',
    path: '/api/keys',
    summary: 'Create a key; the only answer but one that holds a secret',
    headers: ['Idempotency-Key'],
    body: CreateKeyRequest,
    status: 201,
    answer: KeyWithSecret,
  }),
  editKey: operation({
    id: 'editKey',
    method: 'PATCH',
    path: '/api/keys/{id}',
    summary: 'Change what the policy lets be changed',
    headers: ['If-Match'],
    body: EditKeyRequest,
    status: 200,
    answer: ApiKey,
  }),
  regenerateKey: operation({
    id: 'regenerateKey',
    method: 'POST',
    path: '/api/keys/{id}/regenerate',
    summary: 'Replace the secret; the old one is refused from then on',
    headers: ['If-Match', 'Idempotency-Key'],
    body: RegenerateKeyRequest,
    status: 200,
    answer: KeyWithSecret,
  }),
  revokeKey: operation({
    id: 'revokeKey',
    method: 'POST',
    path: '/api/keys/{id}/revoke',
    summary: 'Make a key unusable and keep it in the list',
    headers: ['If-Match'],
    status: 200,
    answer: ApiKey,
  }),
  deleteKey: operation({
    id: 'deleteKey',
    method: 'DELETE',
    path: '/api/keys/{id}',
    summary: 'Remove a key for good',
    status: 204,
    answer: z.undefined(),
  }),
  checkKey: operation({
    id: 'checkKey',
    method: 'POST',
    path: '/api/keys/{id}/check',
    summary: 'What a use would answer, with the rule that decides; changes nothing',
    body: CheckRequest,
    status: 200,
    answer: CheckAnswer,
  }),
  listActivity: operation({
    id: 'listActivity',
    method: 'GET',
    path: '/api/keys/{id}/activity',
    summary: 'What was done with a key, newest first',
    query: ActivityQuery,
    status: 200,
    answer: ActivityPage,
  }),
  listPackageKeys: operation({
    id: 'listPackageKeys',
    method: 'GET',
    path: '/api/packages/{packageId}/keys',
    summary: 'Which keys can act on a package',
    status: 200,
    answer: PackageKeys,
  }),
};
