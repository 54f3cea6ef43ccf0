import { largeKeys, largePackages } from './large.ts';
import { oddKeys, oddPackages } from './odd-keys.ts';
import type { KeySpec, Scenario } from './scenario.ts';
import { typicalKeys } from './typical-keys.ts';

const lapsed = (name: string, age: number): KeySpec => ({
  name,
  scopes: ['push'],
  patterns: [`${name.split(' ')[0] ?? name}.*`],
  days: 90,
  age,
});

/** Every world that a designer or a test can ask for by name; `typical` where nothing is asked. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'typical',
    sentence: 'Twelve keys, at least one of every status, for an owner with two organizations.',
    keys: typicalKeys,
    legacy: [{ age: 3000, used: 500 }],
  },
  { name: 'empty', sentence: 'Packages and organizations, and not one key yet.', keys: [] },
  {
    name: 'newcomer',
    sentence: 'A new account that owns nothing yet: no package, no organization, no key.',
    isNewcomer: true,
    keys: [],
  },
  {
    name: 'one',
    sentence: 'A single key, created some weeks ago and used since.',
    keys: typicalKeys.filter(({ name }) => name === 'Alpha release'),
  },
  {
    name: 'expired',
    sentence:
      'Three keys have expired; a fourth is next, in some months or at a press of “To one minute before the next expiry”.',
    keys: [
      lapsed('Alpha nightly', 91),
      lapsed('Dana tools', 120),
      lapsed('Alpha docs', 300),
      { name: 'Alpha release', scopes: ['push'], patterns: ['Alpha*'], days: 365, age: 60 },
    ],
  },
  {
    name: 'expiring',
    sentence: 'Three keys about to expire: in minutes, in hours and in nine days.',
    keys: [
      lapsed('Alpha nightly', 90 - 40 / 1440),
      lapsed('Dana tools', 89.7),
      lapsed('Alpha docs', 80.5),
      { name: 'Alpha release', scopes: ['push'], patterns: ['Alpha*'], days: 365, age: 60 },
    ],
  },
  {
    name: 'revoked',
    sentence: 'A key that leaked and was revoked, beside one that still works.',
    keys: typicalKeys.filter(
      ({ name, revoked }) => revoked !== undefined || name === 'Alpha release',
    ),
  },
  {
    name: 'legacy',
    sentence: 'Full-access keys from before scopes: one in use, one retired for disuse.',
    keys: [{ name: 'Alpha release', scopes: ['push'], patterns: ['Alpha*'], days: 365, age: 60 }],
    legacy: [
      { age: 2900, used: 12 },
      { age: 3000, used: 500 },
    ],
  },
  {
    name: 'organizations',
    sentence: 'Keys for the account, for an organization it runs and for one it only helps.',
    keys: typicalKeys.filter(({ age, days }) => age < days - 10),
  },
  {
    name: 'unconfirmed',
    sentence: 'The e-mail address is not confirmed: keys can be revoked and deleted, no more.',
    account: { emailConfirmed: false },
    keys: typicalKeys.slice(1, 3),
  },
  {
    name: 'locked',
    sentence: 'The account is locked: keys can be revoked and deleted, no more.',
    account: { locked: true },
    keys: typicalKeys.slice(1, 3),
  },
  {
    name: 'names',
    sentence: 'Names and package IDs as odd as the rules let them be: long, right to left, markup.',
    packages: oddPackages,
    keys: oddKeys,
  },
  {
    name: 'large',
    sentence: 'Ten thousand keys, and an organization with ten thousand packages.',
    packages: { contoso: largePackages },
    keys: largeKeys,
  },
];

/** The scenario of this name, or `undefined` where none is called so. */
export function findScenario(name: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.name === name);
}
