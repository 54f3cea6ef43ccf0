import { describe, expect, test } from 'vitest';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { policies } from '#mocks/policies/find-policy.ts';
import { keyStatus } from '#mocks/rules/key-status.ts';
import type { ActivityRecord, KeyRecord, MailRecord } from '#mocks/rules/records.ts';
import { DAY } from '#mocks/rules/records.ts';
import { rowSchemas } from '#mocks/store/rows.ts';
import type { Rows } from '#mocks/store/rows.ts';
import { buildWorld } from './build-world.ts';
import { scenarios } from './scenarios.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function build(scenario: (typeof scenarios)[number], policy: GalleryPolicy): Rows {
  return buildWorld({
    scenario,
    policy,
    askedNow: now,
    realNow: 0,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    pageUrl: 'http://gallery.example/',
  });
}

function groupByKey<Row extends { keyId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.keyId);
    if (group === undefined) groups.set(row.keyId, [row]);
    else group.push(row);
  }
  return groups;
}

interface Traces {
  activity: ActivityRecord[];
  mails: MailRecord[];
}

/** What the engine could not have made of a key. Each rule is named where it is broken. */
function findOddities(key: KeyRecord, { activity, mails }: Traces, policy: GalleryPolicy) {
  const uses = activity.filter(({ packageId, allowed }) => packageId !== null && allowed);
  const changes = activity.filter(({ packageId }) => packageId === null);
  const isOld = key.kind === 'legacy' || key.kind === 'primary';
  const { revocation, created, expires, lifetimeDays } = key;
  const deeds = [...(isOld ? [] : ['create']), ...(revocation === null ? [] : ['revoke'])];
  const notUsable = uses.filter(({ at }, index) => {
    const then = {
      ...key,
      lastUsed: uses[index - 1]?.at ?? null,
      revocation: revocation !== null && revocation.at <= at ? revocation : null,
    };
    return !['active', 'expiring'].includes(keyStatus(then, { now: at, policy }));
  });
  const times = activity.map(({ at }) => at);
  const { packages, patterns } = key.subjects;
  const rules = {
    'USE-8 last used is the last allowed use': key.lastUsed === (uses.at(-1)?.at ?? null),
    'USE-2 used only while it was in force': notUsable.length === 0,
    'KEY-7 REV-2 every change stands in the activity':
      changes.map(({ action }) => action).join() === deeds.join(),
    'KEY-7 created when it says': isOld || changes[0]?.at === created,
    'REV-2 revoked when it says': revocation === null || changes.at(-1)?.at === revocation.at,
    'WRN-5 every change was mailed': mails.length === deeds.length,
    'NET-3 the revision counts the changes': key.revision === (revocation === null ? 1 : 2),
    'the activity is in order, and past':
      times.every((at, index) => at >= (times[index - 1] ?? created)) && (times.at(-1) ?? 0) <= now,
    'EXP-2 it expires when its life is over':
      lifetimeDays === null || expires === created + lifetimeDays * DAY,
    'EXP-1 its life is one that was offered':
      isOld ||
      policy.expiry.kind !== 'choices' ||
      (lifetimeDays !== null && policy.expiry.days.includes(lifetimeDays)),
    'SUB-1 it has subjects where they are required':
      isOld || packages.length + patterns.length > 0 === policy.subjectsRequired,
    'it can be stored': rowSchemas.keys.safeParse(key).success,
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`${rule}: ${key.name}`]));
}

describe.each(policies)('under the policy $id', (policy) => {
  test.each(scenarios)('POL-1 the engine could have made what $name shows', (scenario) => {
    const { keys, activity, mails, packages } = build(scenario, policy);
    const activityOf = groupByKey(activity);
    const mailsOf = groupByKey(mails);
    const oddities = keys.flatMap((key) =>
      findOddities(
        key,
        { activity: activityOf.get(key.id) ?? [], mails: mailsOf.get(key.id) ?? [] },
        policy,
      ),
    );
    expect(oddities).toEqual([]);

    const ids = new Set(keys.map(({ id }) => id));
    const packageIds = new Set(packages.map(({ id }) => id));
    expect(ids.size).toBe(keys.length);
    expect([...activityOf.keys(), ...mailsOf.keys()].filter((id) => !ids.has(id))).toEqual([]);
    const used = activity.map(({ packageId }) => packageId).filter((id) => id !== null);
    expect(used.filter((id) => !packageIds.has(id))).toEqual([]);
  });
});

test('USE-8 an oddity is found: a last use of which nobody knows', () => {
  const [policy] = policies;
  const typical = scenarios.find(({ name }) => name === 'typical');
  if (policy === undefined || typical === undefined) throw new Error('missing');
  const [key] = build(typical, policy).keys;
  if (key === undefined) throw new Error('missing');
  const odd = findOddities({ ...key, lastUsed: now }, { activity: [], mails: [] }, policy);
  expect(odd).toContain(`USE-8 last used is the last allowed use: ${key.name}`);
});
