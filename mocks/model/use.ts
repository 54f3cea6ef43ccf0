import assert from 'node:assert/strict';
import { Problem, problemCode } from '#src/contract/problem.ts';
import type { Use } from '#mocks/rules/decide-use.ts';
import { makePackage } from '#mocks/server/protocol/testing/make-package.ts';
import { actionOf, covers, grantedTo, isLive, isOpen, mayUse, statusOf } from './book.ts';
import { activityLine, tallyUp, type Model, type ModelKey, type Outcome } from './model.ts';
import type { RealAnswer, RealGallery, Trouble } from './real-gallery.ts';

/** What somebody with a secret does, over the gallery's own protocol. */
export interface UseCall {
  secret: string;
  use: Use;
  packageId: string;
  version: string;
  /** Whether what is pushed is no package. */
  isBroken: boolean;
}

const operations = { push: 'pushPackage', unlist: 'unlistPackage', relist: 'relistPackage' };

/** Sends a use, compares its answer with the book, and takes over what it left behind. */
export async function sendUse(
  model: Model,
  real: RealGallery,
  call: UseCall,
  trouble: Trouble,
): Promise<void> {
  const { secret, use, packageId } = call;
  const key = [...model.keys.values()].find((one) => one.secret === secret);
  const outcome = predictUse(model, key, call);
  tallyUp(model.tally, trouble === 'none' ? `${use} ${outcome}` : `${use} ${outcome}, ${trouble}`);
  const before = await real.read();
  if (trouble !== 'none') await real.orderTrouble(operations[use], trouble);
  const answer = await askUse(real, call);
  if (trouble === 'status') {
    assert.deepEqual(await real.read(), before, `NET-6: a failed ${use} changed something`);
    return;
  }
  if (!answer.isLost) compareUse(model, key, outcome, answer);
  if (key === undefined) {
    if (!answer.isLost) compareUnknown(model, call, answer.text);
    return;
  }
  const action = call.isBroken ? 'push' : actionOf(model, use, packageId);
  model.activity.push(activityLine(key.id, action, outcome === 'granted'));
  if (outcome !== 'granted') return;
  key.lastUsed = model.now;
  applyUse(model, key, call);
}

function compareUse(
  model: Model,
  key: ModelKey | undefined,
  outcome: Outcome,
  answer: RealAnswer,
): void {
  const code = answer.status >= 400 ? problemCode(Problem.parse(answer.body)) : 'granted';
  assert.equal(code, outcome, `USE-3: the answer ${answer.status} ${answer.text}`);
  const isWarned = key !== undefined && statusOf(model, key) === 'expiring';
  assert.equal(answer.warning !== null, isWarned, 'WRN-6: the warning of a use');
}

/** USE-1: malformed, replaced, deleted and never given: the answers are equal byte for byte. */
function compareUnknown(model: Model, { secret }: UseCall, text: string): void {
  if (secret === '') return;
  model.unknownAnswer ??= text;
  assert.equal(text, model.unknownAnswer, 'USE-1: two unknown secrets are told apart');
}

/** USE-1 to USE-7 */
function predictUse(model: Model, key: ModelKey | undefined, call: UseCall): Outcome {
  const { secret, use, packageId, version } = call;
  if (secret === '') return 'unauthenticated';
  if (key === undefined) return 'key-refused';
  if (call.isBroken) return isLive(model, key) ? 'invalid-request' : 'key-refused';
  const found = model.packages.get(packageId.toLowerCase());
  if (!mayUse(model, key, use, packageId)) {
    const isMissing =
      found === undefined &&
      use !== 'push' &&
      isLive(model, key) &&
      isOpen(model, key.account) &&
      grantedTo(key).includes(use) &&
      covers(key, packageId);
    return isMissing ? 'not-found' : 'key-refused';
  }
  const exists = found?.versions.has(version) ?? false;
  if (use === 'push') return exists ? 'version-exists' : 'granted';
  return exists ? 'granted' : 'not-found';
}

/** USE-4 */
function applyUse(model: Model, key: ModelKey, { use, packageId, version }: UseCall): void {
  const folded = packageId.toLowerCase();
  const found = model.packages.get(folded) ?? {
    id: packageId,
    owner: key.owner,
    versions: new Map<string, boolean>(),
  };
  found.versions.set(version, use !== 'unlist');
  model.packages.set(folded, found);
}

const files = new Map<string, Uint8Array<ArrayBuffer>>();

function fileOf(packageId: string, version: string): Uint8Array<ArrayBuffer> {
  const name = `${packageId} ${version}`;
  const file = files.get(name) ?? makePackage(packageId, version);
  files.set(name, file);
  return file;
}

function askUse(real: RealGallery, call: UseCall): Promise<RealAnswer> {
  const { secret, use, packageId, version, isBroken } = call;
  const headers = { 'X-NuGet-ApiKey': secret };
  const method = use === 'unlist' ? 'DELETE' : 'POST';
  const file = isBroken ? 'PK' : fileOf(packageId, version);
  return use === 'push'
    ? real.ask('PUT /api/v2/package', { headers, body: file })
    : real.ask(`${method} /api/v2/package/${packageId}/${version}`, { headers });
}
