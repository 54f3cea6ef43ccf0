import { describe, expect, test } from 'vitest';
import { policies } from '#mocks/policies/find-policy.ts';
import { keyStatus } from '#mocks/rules/key-status.ts';
import { buildWorld } from './build-world.ts';
import type { WorldOrder } from './build-world.ts';
import { scenarios } from './scenarios.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function order(scenario: WorldOrder['scenario'], policy: WorldOrder['policy']): WorldOrder {
  return {
    scenario,
    policy,
    askedNow: now,
    realNow: 0,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    pageUrl: 'http://gallery.example/',
  };
}

describe.each(policies)('under the policy $id', (policy) => {
  test.each(scenarios)('POL-1 the scenario $name can be reached by the rules', (scenario) => {
    const rows = buildWorld(order(scenario, policy));
    const most = policy.maxKeys ?? scenario.keys.length;
    const created = rows.keys.filter(({ kind }) => kind === policy.newKeyKind);
    expect(created).toHaveLength(Math.min(scenario.keys.length, most));
  });
});

test.each(scenarios)('PRI-1 under myget the scenario $name has one primary token each', (one) => {
  const myget = policies.find(({ id }) => id === 'myget');
  if (myget === undefined) throw new Error('missing');
  const { keys, accounts } = buildWorld(order(one, myget));
  const holders = keys.filter(({ kind }) => kind === 'primary').map(({ account }) => account);
  expect(holders.toSorted()).toEqual(accounts.map(({ name }) => name).toSorted());
});

test('each scenario says in a sentence what a designer finds in it', () => {
  for (const { sentence } of scenarios) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
  expect(new Set(scenarios.map(({ sentence }) => sentence)).size).toBe(scenarios.length);
});

test('USE-8 typical tells of an allowed use, and of one that was refused', () => {
  const [policy] = policies;
  const [typical] = scenarios;
  if (policy === undefined || typical === undefined) throw new Error('missing');
  const { activity } = buildWorld(order(typical, policy));
  const release = activity.filter(({ keyId }) => keyId === 'alpha-release');
  expect(release.map(({ action, allowed, rule }) => [action, allowed, rule])).toEqual([
    ['create', true, null],
    ['push-new-version', true, null],
    ['push-new-version', false, 'SUB-1'],
    ['push-new-version', true, null],
  ]);
});

function statusesOf(name: string): Record<string, number> {
  const [policy] = policies;
  const scenario = scenarios.find((one) => one.name === name);
  if (policy === undefined || scenario === undefined) throw new Error('missing');
  const statuses: Record<string, number> = {};
  for (const key of buildWorld(order(scenario, policy)).keys) {
    const status = keyStatus(key, { now, policy });
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

test.each([
  ['typical', { active: 5, expiring: 2, expired: 3, revoked: 1, retired: 1 }],
  ['empty', {}],
  ['newcomer', {}],
  ['one', { active: 1 }],
  ['names', { active: 7 }],
  ['expired', { active: 1, expired: 3 }],
  ['expiring', { active: 1, expiring: 3 }],
  ['revoked', { active: 1, revoked: 1 }],
  ['legacy', { active: 2, retired: 1 }],
  ['organizations', { active: 5, revoked: 1 }],
  ['unconfirmed', { active: 2 }],
  ['locked', { active: 2 }],
])('the scenario %s shows the statuses that it promises', (name, statuses) => {
  expect(statusesOf(name)).toEqual(statuses);
});

test('the scenario large has ten thousand keys and ten thousand packages of one owner', () => {
  const [policy] = policies;
  const large = scenarios.find(({ name }) => name === 'large');
  if (policy === undefined || large === undefined) throw new Error('missing');
  const rows = buildWorld(order(large, policy));
  expect(rows.keys).toHaveLength(10_000);
  expect(rows.packages.filter(({ owner }) => owner === 'contoso')).toHaveLength(10_000);
});
