import assert from 'node:assert/strict';
import { Overview } from '#src/contract/key-list.ts';
import type { Rows } from '#mocks/store/rows.ts';
import { mayUse, statusOf } from './book.ts';
import { activityLine, type Model } from './model.ts';
import { packageIds, Probe, uses } from './probe.ts';
import { digest, type RealGallery } from './real-gallery.ts';
import { toRow } from './start.ts';

/** What must hold after every step, whatever was done. Throws with the name of what does not. */
export async function checkInvariants(model: Model, real: RealGallery): Promise<void> {
  const rows = await real.read();
  const probe = new Probe(rows, model.policyId, model.now);
  real.watch.search(JSON.stringify(rows), 'what is stored and mailed');
  checkSecrets(model, probe);
  checkPermissions(model, probe);
  checkKeys(model, rows);
  checkTraces(model, rows);
  checkWarnings(model, rows);
  for (const account of model.accounts.keys()) await checkOverview(model, real, account);
}

/** REG-1: one live secret per key at most; a dead one stays dead. */
function checkSecrets(model: Model, probe: Probe): void {
  const accepted = model.secrets.filter(({ secret }) => probe.accepts(secret));
  const keyIds = accepted.map(({ keyId }) => keyId);
  const twice = keyIds.filter((id, index) => keyIds.indexOf(id) !== index);
  assert.deepEqual(twice, [], 'REG-1: a key has more than one live secret');
  const risen = accepted.filter(({ secret }) => model.dead.has(secret));
  assert.deepEqual(risen, [], 'REG-1 REV-1 DEL-1: a dead secret is accepted again');
}

/** USE-3: allowed exactly when live, action granted, subject covers, owner may act. */
function checkPermissions(model: Model, probe: Probe): void {
  for (const { secret, keyId } of model.secrets) {
    const stored = probe.findKey(secret);
    const key = model.keys.get(keyId);
    for (const use of uses) {
      for (const packageId of packageIds) {
        const allowed = stored !== undefined && probe.allows(stored, use, packageId);
        const expected = key?.secret === secret && mayUse(model, key, use, packageId);
        assert.equal(allowed, expected, `USE-3: ${use} of ${packageId} with key ${keyId}`);
      }
    }
  }
}

/** REG-2, EDT-2, EXP-6: every key is as it should be, field by field, and there is no other. */
function checkKeys(model: Model, rows: Rows): void {
  const dead = new Set([...model.dead].map(digest));
  const expected = [...model.keys.values()].map((key) => {
    const stored = rows.keys.find(({ id }) => id === key.id);
    // Of a secret whose answer was lost nothing is known, but that it is another one.
    const unknown =
      stored !== undefined && !dead.has(stored.secretDigest) ? stored.secretDigest : '';
    return toRow(key, key.secret === null ? unknown : digest(key.secret));
  });
  assert.deepEqual(rows.keys, expected, 'REG-2 EDT-2: the keys are not as they should be');
  if (model.policyId !== 'myget') return;
  const primary = rows.keys.filter(({ kind }) => kind === 'primary').map(({ account }) => account);
  assert.deepEqual(primary.toSorted(), ['dana', 'erin'], 'PRI-1: one primary token each');
}

/** NET-2, KEY-7, USE-8: one effect for each intent, in the activity and the outbox. */
function checkTraces(model: Model, rows: Rows): void {
  const activity = rows.activity.map((one) => activityLine(one.keyId, one.action, one.allowed));
  assert.deepEqual(activity, model.activity, 'USE-8 NET-2: the activity');
  const mails = rows.mails.map(({ keyId, kind, to }) => `${kind} of ${keyId} to ${to}`);
  assert.deepEqual(mails, model.mails, 'WRN-5: the outbox');
  assert.equal(rows.replies.length, model.intents.size, 'NET-2: the intents');
  const packages = rows.packages.map(({ id, owner, versions }) => ({
    id,
    owner,
    versions: new Map(versions.map(({ version, listed }) => [version, listed])),
  }));
  assert.deepEqual(packages, [...model.packages.values()], 'USE-4: the packages');
}

/** WRN-2, WRN-3: one mail of each kind for each secret and its date. */
function checkWarnings(model: Model, rows: Rows): void {
  for (const key of model.keys.values()) {
    const since = rows.mails.slice(key.mailsBefore).filter(({ keyId }) => keyId === key.id);
    for (const kind of ['expiring', 'expired']) {
      const count = since.filter((mail) => mail.kind === kind).length;
      assert.ok(count <= 1, `WRN-2 WRN-3: ${count} ${kind} mails about one secret of ${key.id}`);
    }
  }
}

/** WRN-1, NET-7: the banner names the expired keys and no other; the tabs count right. */
async function checkOverview(model: Model, real: RealGallery, account: string): Promise<void> {
  const overview = Overview.parse((await real.ask('GET /api/overview', { account })).body);
  const own = [...model.keys.values()].filter((key) => key.account === account);
  const withStatus = (status: string) => own.filter((key) => statusOf(model, key) === status);
  const named = overview.expired.map(({ id }) => id).toSorted();
  const expired = withStatus('expired').map(({ id }) => id);
  assert.deepEqual(named, expired.toSorted(), `WRN-1: the expired banner of ${account}`);
  const { total, ...counts } = overview.counts;
  assert.equal(total, own.length, `NET-7: the number of keys of ${account}`);
  for (const [status, count] of Object.entries(counts)) {
    assert.equal(count, withStatus(status).length, `NET-7: ${status} keys of ${account}`);
  }
}
