import { foldPackageId } from '#src/contract/package-pattern.ts';
import { pushVersion, setListed } from '#mocks/rules/apply-use.ts';
import { decideUse, nameAction } from '#mocks/rules/decide-use.ts';
import type { AllowedUse, Use } from '#mocks/rules/decide-use.ts';
import { requireKnown } from '#mocks/rules/identify-key.ts';
import { prepareSubjects } from '#mocks/rules/prepare-subjects.ts';
import { recordUse } from '#mocks/rules/record-use.ts';
import type { AccountRecord, KeyRecord, PackageRecord } from '#mocks/rules/records.ts';
import { requireUsable } from '#mocks/rules/require-usable.ts';
import { granted } from '#mocks/rules/result.ts';
import type { Refusal, Result } from '#mocks/rules/result.ts';
import { warnOfExpiry } from '#mocks/rules/warn-of-expiry.ts';
import type { WriteTables } from '#mocks/store/store.ts';
import type { GalleryMoment } from '../read-moment.ts';

/** What someone who holds a key asks for. */
export interface Attempt {
  use: Use;
  packageId: string;
  version: string;
}

/** What came of it, and the `X-NuGet-Warning` to give with the answer (WRN-6). */
export interface AttemptOutcome {
  outcome: Result<unknown>;
  warning: string | null;
}

/**
 * Decides an attempt and stores what it leaves behind, within one transaction: the package and
 * last used of an allowed one, the activity of both (USE-8). A refusal is given back rather than
 * thrown, since throwing would undo the record of it.
 */
export async function attemptUse(
  tables: WriteTables,
  secretDigest: string,
  attempt: Attempt,
  moment: GalleryMoment,
): Promise<AttemptOutcome> {
  const { use, packageId } = attempt;
  const holder = await findHolder(tables, secretDigest);
  if (!holder.ok) return { outcome: holder, warning: null };
  const { key, account } = holder.value;
  const stored = (await tables.packages.get(foldPackageId(packageId))) ?? null;
  const organizations = await tables.organizations.all();
  const subjects = prepareSubjects(key.subjects);
  const decision = decideUse(
    { key, subjects, use, packageId, stored },
    { ...moment, account, organizations },
  );
  const outcome = decision.ok ? applyUse(attempt, decision.value, stored) : decision;

  const action = nameAction(use, stored);
  const used = recordUse(key, { action, packageId }, outcome, moment.now);
  await tables.keys.put(used.key);
  await tables.activity.put(used.activity);
  if (outcome.ok) await tables.packages.put(outcome.value);
  return { outcome, warning: warnOfExpiry(key, moment) };
}

/**
 * Records a push of something that is not a package, in the activity of the key that it came with
 * (USE-8). One that is not in force is told so, whatever it came with (USE-2).
 */
export async function recordUnreadPush(
  tables: WriteTables,
  secretDigest: string,
  unread: { ok: false; refusal: Refusal },
  moment: GalleryMoment,
): Promise<AttemptOutcome> {
  const holder = await findHolder(tables, secretDigest);
  if (!holder.ok) return { outcome: holder, warning: null };
  const { key } = holder.value;
  const usable = requireUsable(key, moment);
  const outcome = usable.ok ? unread : usable;
  // Whether it was to be a new package or a new version, the file would have said.
  const used = recordUse(key, { action: 'push', packageId: null }, outcome, moment.now);
  await tables.activity.put(used.activity);
  return { outcome, warning: warnOfExpiry(key, moment) };
}

/** The key of a secret and its account (USE-1). */
async function findHolder(
  tables: WriteTables,
  secretDigest: string,
): Promise<Result<{ key: KeyRecord; account: AccountRecord }>> {
  const [found] = await tables.keys.allBy('secretDigest', secretDigest);
  const account = found && (await tables.accounts.get(found.account));
  const known = requireKnown(account && found);
  if (!known.ok) return known;
  if (account === undefined) throw new Error(`The key ${known.value.id} has no account.`);
  return granted({ key: known.value, account });
}

function applyUse(
  { use, packageId, version }: Attempt,
  { owner }: AllowedUse,
  stored: PackageRecord | null,
): Result<PackageRecord> {
  if (use === 'push') return pushVersion(stored, { packageId, version, owner });
  if (stored === null) throw new Error(`${use} of ${packageId}, which does not exist, was allowed`);
  return setListed(stored, version, use === 'relist');
}
