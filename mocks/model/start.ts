import { mintSecret } from '#mocks/rules/mint-secret.ts';
import type { KeyRecord } from '#mocks/rules/records.ts';
import { DAY } from './book.ts';
import type { Model, ModelKey, Tally } from './model.ts';
import { digest, RealGallery, START } from './real-gallery.ts';

/** A gallery by a policy, with the keys that only the past could make, and its model. */
export async function start(
  policyId: string,
  tally: Tally,
): Promise<{ model: Model; real: RealGallery }> {
  const real = await RealGallery.open(policyId);
  const rows = await real.read();
  const model: Model = {
    policyId,
    now: Date.parse(START),
    accounts: new Map(
      rows.accounts.map(({ name, locked, emailConfirmed }) => [name, { locked, emailConfirmed }]),
    ),
    organizations: new Map(
      rows.organizations.map(({ name, locked, members }) => [
        name,
        { locked, members: new Map(members.map(({ account, role }) => [account, role])) },
      ]),
    ),
    packages: new Map(
      rows.packages.map(({ id, owner, versions }) => [
        id.toLowerCase(),
        { id, owner, versions: new Map(versions.map((one) => [one.version, one.listed])) },
      ]),
    ),
    keys: new Map(),
    keyIds: [],
    secrets: [],
    dead: new Set(),
    intents: new Map(),
    sent: [],
    unknownAnswer: null,
    tabs: {
      'dana 1': { account: 'dana', seen: new Map() },
      'dana 2': { account: 'dana', seen: new Map() },
      erin: { account: 'erin', seen: new Map() },
    },
    tally,
    activity: [],
    mails: [],
  };
  // The primary tokens, whose secrets nobody was given yet (PRI-1).
  for (const { secretDigest, ...key } of rows.keys) {
    model.keys.set(key.id, {
      ...structuredClone(key),
      secret: null,
      generation: 1,
      mailsBefore: 0,
    });
    model.keyIds.push(key.id);
  }
  for (const key of oldKeysOf(model)) await addKey(model, real, key);
  return { model, real };
}

/** LEG-1, UNU-1: no request can make these. */
function oldKeysOf({ policyId, now }: Model): ModelKey[] {
  const old = (id: string, account: string, changes: Partial<ModelKey>): ModelKey => ({
    id,
    account,
    owner: account,
    name: 'Full access API key',
    kind: 'legacy',
    scopes: [],
    subjects: { packages: [], patterns: [] },
    created: now - 700 * DAY,
    regeneratedAt: null,
    expires: null,
    lifetimeDays: null,
    lastUsed: now - 300 * DAY,
    revocation: null,
    revision: 1,
    mailed: { warning: false, expired: false },
    secret: mintSecret('gk_', (count) => new TextEncoder().encode(id.repeat(40)).slice(0, count)),
    generation: 1,
    mailsBefore: 0,
    ...changes,
  });
  switch (policyId) {
    case 'myget':
      return [];
    case 'nuget-2016':
      return [old('old-dana', 'dana', { kind: 'unscoped' })];
    default:
      return [old('legacy-dana', 'dana', {})];
  }
}

async function addKey(model: Model, real: RealGallery, key: ModelKey): Promise<void> {
  model.keys.set(key.id, key);
  model.keyIds.push(key.id);
  const secret = key.secret ?? '';
  model.secrets.push({ secret, keyId: key.id, generation: 1 });
  real.watch.learn(secret);
  await real.change(async ({ keys }) => keys.put(toRow(key, digest(secret))));
}

/** A key of the model as it should be stored. */
export function toRow(key: ModelKey, secretDigest: string): KeyRecord {
  const { secret, generation, mailsBefore, ...row } = key;
  return { ...structuredClone(row), secretDigest };
}
