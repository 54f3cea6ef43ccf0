import { operations } from '#src/contract/operations.ts';
import type { Operation } from '#src/contract/operations.ts';
import type { Asked } from './asking/exchange.ts';
import type { OperationName } from './asking/gallery.ts';
import { accountChecks } from './checks/account.ts';
import { listActivityChecks } from './checks/activity.ts';
import {
  answersAreNotStored,
  answersFollowSchema,
  keysCarryETag,
  refusalsAreProblems,
} from './checks/answers.ts';
import { refusesBadBodies } from './checks/bodies.ts';
import { checkKeyChecks } from './checks/check-key.ts';
import { createExpiryChecks } from './checks/create-expiry.ts';
import { createFieldsChecks } from './checks/create-fields.ts';
import { createIntentChecks } from './checks/create-intents.ts';
import { createKeyChecks } from './checks/create-key.ts';
import { createShapeChecks } from './checks/create-shape.ts';
import { editKeyChecks } from './checks/edit-key.ts';
import {
  hidesFromOthers,
  refusesForeignOrigin,
  refusesStrangers,
  refusesUnknownKey,
  wantsIfMatch,
} from './checks/every-operation.ts';
import { galleryProtocolChecks } from './checks/gallery-protocol.ts';
import { listKeysChecks } from './checks/list-keys.ts';
import { deleteKeyChecks, getKeyChecks, revokeKeyChecks } from './checks/one-key.ts';
import { overviewChecks } from './checks/overview.ts';
import { ownerPackagesChecks } from './checks/owner-packages.ts';
import { listPackageKeysChecks } from './checks/package-keys.ts';
import { pagingChecks } from './checks/paging.ts';
import { patternChecks } from './checks/patterns.ts';
import { refusalChecks } from './checks/refusals.ts';
import { regenerateExpiryChecks } from './checks/regenerate-expiry.ts';
import { regenerateIntentChecks } from './checks/regenerate-intents.ts';
import { regenerateKeyChecks } from './checks/regenerate-key.ts';
import { answersHoldNoSecret } from './checks/secrets.ts';
import type { Check, Group } from './check.ts';

/** What each operation does of its own. */
const ownChecks: Record<OperationName, readonly Check[]> = {
  getAccount: accountChecks,
  listOwnerPackages: ownerPackagesChecks,
  getOverview: overviewChecks,
  listKeys: [...listKeysChecks, ...pagingChecks],
  getKey: [...getKeyChecks, refusesUnknownKey('getKey'), hidesFromOthers('getKey')],
  createKey: [
    ...createKeyChecks,
    ...createExpiryChecks,
    ...createFieldsChecks,
    ...createShapeChecks,
    ...createIntentChecks,
  ],
  editKey: [
    ...editKeyChecks,
    ...refusesBadBodies('editKey'),
    ...wantsIfMatch('editKey'),
    refusesUnknownKey('editKey'),
    hidesFromOthers('editKey'),
    refusesForeignOrigin('editKey'),
  ],
  regenerateKey: [
    ...regenerateKeyChecks,
    ...regenerateExpiryChecks,
    ...regenerateIntentChecks,
    ...refusesBadBodies('regenerateKey'),
    ...wantsIfMatch('regenerateKey'),
    refusesUnknownKey('regenerateKey'),
    hidesFromOthers('regenerateKey'),
    refusesForeignOrigin('regenerateKey'),
  ],
  revokeKey: [
    ...revokeKeyChecks,
    ...wantsIfMatch('revokeKey'),
    refusesUnknownKey('revokeKey'),
    hidesFromOthers('revokeKey'),
    refusesForeignOrigin('revokeKey'),
  ],
  deleteKey: [...deleteKeyChecks, hidesFromOthers('deleteKey'), refusesForeignOrigin('deleteKey')],
  checkKey: [
    ...checkKeyChecks,
    ...patternChecks,
    ...refusesBadBodies('checkKey'),
    refusesUnknownKey('checkKey'),
    hidesFromOthers('checkKey'),
  ],
  listActivity: [
    ...listActivityChecks,
    refusesUnknownKey('listActivity'),
    hidesFromOthers('listActivity'),
  ],
  listPackageKeys: listPackageKeysChecks,
};

/** The operations whose answers are not about keys, and may be kept (NET-5). */
const mayBeStored: readonly OperationName[] = ['getAccount', 'listOwnerPackages'];
/** The operations that answer with one key, whole. */
const giveOneKey: readonly OperationName[] = [
  'getKey',
  'createKey',
  'editKey',
  'regenerateKey',
  'revokeKey',
];

function groupOf(name: OperationName): Group {
  const { method, path }: Operation = operations[name];
  const asked = [name];
  return {
    title: `${name}: ${method} ${path}`,
    checks: [
      ...ownChecks[name],
      refusesStrangers(name),
      answersFollowSchema(name),
      refusalsAreProblems(asked),
      ...(mayBeStored.includes(name) ? [] : [answersAreNotStored(asked)]),
      ...(giveOneKey.includes(name) ? [keysCarryETag(name)] : []),
      answersHoldNoSecret(asked),
    ],
  };
}

const uses: readonly Asked[] = ['push', 'unlist', 'relist'];

const protocol: Group = {
  title: 'the gallery protocol: PUT, DELETE and POST /api/v2/package',
  checks: [
    ...galleryProtocolChecks,
    refusalsAreProblems(uses),
    answersAreNotStored(uses),
    answersHoldNoSecret(uses),
  ],
};

const names = Object.keys(operations).filter((name): name is OperationName => name in operations);

/** Everything that is checked, in the order of the report. */
export const groups: readonly Group[] = [
  ...names.map(groupOf),
  protocol,
  { title: 'refusals that not every run can provoke', checks: refusalChecks },
];
