import type { RuleContext } from '#mocks/rules/context.ts';
import { createKey } from '#mocks/rules/create-key.ts';
import { ensurePrimaryToken } from '#mocks/rules/ensure-primary-token.ts';
import { DAY } from '#mocks/rules/records.ts';
import type { OrganizationRecord } from '#mocks/rules/records.ts';
import { toHex } from '#mocks/rules/to-hex.ts';
import type { Rows } from '#mocks/store/rows.ts';
import { fitToPolicy } from './fit-to-policy.ts';
import { makeLegacyKey, usesOfLegacyKey } from './legacy-key.ts';
import { liveKey } from './live-key.ts';
import type { Life, LifeSpec } from './live-key.ts';
import { nameIds } from './name-ids.ts';
import type { KeySpec, Scenario } from './scenario.ts';

/** What the keys of a world are made with. */
interface Makings {
  context: RuleContext & { organizations: readonly OrganizationRecord[] };
  randomBytes: (count: number) => Uint8Array;
}

/** Puts the keys of a scenario into a world, with the mails, activity and packages they have made. */
export function addKeys(rows: Rows, scenario: Scenario, { context, randomBytes }: Makings): void {
  const { policy, now } = context;
  const nameId = nameIds();
  const makeDigest = () => toHex(randomBytes(32));

  function keep(born: Pick<Life, 'key'> & Partial<Life>, spec: LifeSpec): void {
    const begin = { activity: [], mails: [], packages: rows.packages, ...born };
    const { key, packages, activity, mails } = liveKey(begin, spec, context);
    rows.keys.push(key);
    rows.activity.push(...activity);
    rows.mails.push(...mails);
    rows.packages = packages;
  }

  function addKey(spec: KeySpec): void {
    const then = { ...context, now: Math.round(now - spec.age * DAY) };
    const result = createKey(fitToPolicy(spec, then), {
      ...then,
      id: nameId(spec.name),
      secretDigest: makeDigest(),
      keyCount: rows.keys.length,
    });
    // A gallery of one key per account (POL-5) takes the first and has no room for the others.
    if (!result.ok && result.refusal.code === 'key-exists') return;
    if (!result.ok)
      throw new Error(`Scenario key “${spec.name}”: ${JSON.stringify(result.refusal)}`);
    const { key, activity, mail } = result.value;
    keep({ key, activity: [activity], mails: [mail] }, { ...spec, used: [spec.used ?? []].flat() });
  }

  // Older than every other key, since an account never lacks it (PRI-1).
  const began = now - Math.max(1, ...scenario.keys.map(({ age }) => age + 1)) * DAY;
  for (const account of rows.accounts) {
    const id = nameId(`Primary ${account.name}`);
    const born = { now: began, policy, account, id, secretDigest: makeDigest() };
    const token = ensurePrimaryToken([], born);
    if (token !== null) rows.keys.push(token);
  }
  for (const spec of scenario.keys.toSorted((one, other) => other.age - one.age)) addKey(spec);
  if (policy.legacy === null) return;
  for (const spec of scenario.legacy ?? []) {
    const what = { id: nameId(policy.legacy.name), name: policy.legacy.name };
    const key = makeLegacyKey(what, spec, context, randomBytes);
    keep({ key }, { used: usesOfLegacyKey(spec) });
  }
}
