import { pushVersion, setListed } from '#mocks/rules/apply-use.ts';
import { decideUse, nameAction } from '#mocks/rules/decide-use.ts';
import type { Use, UseContext } from '#mocks/rules/decide-use.ts';
import { prepareSubjects } from '#mocks/rules/prepare-subjects.ts';
import { recordUse } from '#mocks/rules/record-use.ts';
import type { PackageRecord } from '#mocks/rules/records.ts';
import type { Life } from './live-key.ts';

const MINUTE = 60_000;

/**
 * A key as its holder used it: a version pushed, or unlisted and, a minute later, listed again. With
 * `packageId` it was tried on that package, allowed or not; without, on the first that it may act
 * on, and where there is none this throws.
 */
export function useKey(life: Life, packageId: string | null, context: UseContext): Life {
  if (packageId !== null) return attempt(life, 'push', packageId, context);
  const canUse = (use: Use) =>
    life.packages.find(({ id }) => decide(life, use, id, context).ok)?.id ?? null;
  const pushed = canUse('push');
  if (pushed !== null) return attempt(life, 'push', pushed, context);
  const unlisted = canUse('unlist');
  if (unlisted === null) throw new Error(`The key “${life.key.name}” can be used for nothing.`);
  const before = { ...context, now: context.now - MINUTE };
  return attempt(attempt(life, 'unlist', unlisted, before), 'relist', unlisted, context);
}

/** By the same rules, and with the same records left behind, as a client's own (USE-8). */
function attempt(life: Life, use: Use, packageId: string, context: UseContext): Life {
  const stored = find(life, packageId);
  const decision = decide(life, use, packageId, context);
  const what = { action: nameAction(use, stored), packageId };
  const { key, activity } = recordUse(life.key, what, decision, context.now);
  return {
    ...life,
    key,
    activity: [...life.activity, activity],
    packages: decision.ok
      ? life.packages.map((one) => (one === stored ? change(stored, use) : one))
      : life.packages,
  };
}

/** A push is of an early version: every package of a scenario has reached 1.0.0, and stays there. */
function change(stored: PackageRecord, use: Use): PackageRecord {
  const { id: packageId, owner, versions } = stored;
  const changed =
    use === 'push'
      ? pushVersion(stored, { packageId, owner, version: `0.${versions.length}.0` })
      : setListed(stored, '1.0.0', use === 'relist');
  if (!changed.ok) throw new Error(changed.refusal.detail);
  return changed.value;
}

function decide(life: Life, use: Use, packageId: string, context: UseContext) {
  const { key } = life;
  const subjects = prepareSubjects(key.subjects);
  return decideUse({ key, subjects, use, packageId, stored: find(life, packageId) }, context);
}

function find({ packages }: Life, packageId: string): PackageRecord | null {
  return packages.find(({ id }) => id === packageId) ?? null;
}
