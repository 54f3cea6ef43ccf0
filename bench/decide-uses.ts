import { newEnforcer, newModelFromString, StringAdapter } from 'casbin';
import { foldPackageId, matchesFolded } from '#src/contract/package-pattern.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { decideUse } from '#mocks/rules/decide-use.ts';
import { contextOf, keyOf } from '#mocks/rules/fixtures.ts';
import { prepareSubjects } from '#mocks/rules/prepare-subjects.ts';
import { packageIds } from './match-patterns.ts';
import { race, sayRaces } from './measure.ts';
import { atMost, type Outcome } from './row.ts';
import { sayTime } from './say.ts';

/** The most that USE-9 lets a decision take, in nanoseconds. */
const USE_9 = 50_000;

/** A key of the size that USE-9 speaks of; its patterns are ordinary but for every tenth. */
const subjects = {
  packages: packageIds,
  patterns: Array.from({ length: 100 }, (_, index) =>
    index % 10 === 0 ? `*a*a*${'a'.repeat(40)}b${index}*` : `Fabrikam.Area${index}.*`,
  ),
};

/** What is asked, by what decides it. */
const questions: Record<string, string> = {
  'the last package ID covers it': packageIds.at(-1)?.toUpperCase() ?? '',
  'the last pattern covers it': 'fabrikam.area99.new',
  'nothing covers it': 'Northwind.Traders',
  'nothing covers it, and patterns are slow to say so': 'a'.repeat(100),
};

/** A decision on a key with 10,000 package IDs and 100 patterns, by the rules and by casbin. */
export async function decideUses(): Promise<Outcome> {
  const enforcer = await makeEnforcer();
  const key = keyOf({ subjects });
  const prepared = prepareSubjects(subjects);
  const context = contextOf(nuget);
  const races = Object.entries(questions).map(([title, packageId]) => ({
    title,
    timings: race([
      {
        name: 'Latchkey',
        answer: () => [
          decideUse({ key, subjects: prepared, use: 'push', packageId, stored: null }, context).ok,
        ],
      },
      { name: 'casbin', answer: () => [enforcer.enforceSync('k1', foldPackageId(packageId))] },
    ]),
  }));
  const slowest = Math.max(...races.map(({ timings }) => timings[0]?.nanos ?? NaN));
  const what = 'USE-9 deciding a use: 10,000 package IDs, 100 patterns';
  return { rows: [atMost(what, slowest, USE_9, sayTime)], lines: sayRaces(races), details: races };
}

/**
 * The subjects as policies of casbin, folded beforehand, with our own matcher as its function. It
 * is asked less than the rules are: nothing of the key's end, its scopes, its account and owner.
 */
async function makeEnforcer() {
  const model = newModelFromString(`
[request_definition]
r = key, id
[policy_definition]
p = key, subject
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.key == p.key && (r.id == p.subject || covers(p.subject, r.id))
`);
  const lines = [...subjects.packages, ...subjects.patterns].map(
    (subject) => `p, k1, ${foldPackageId(subject)}`,
  );
  const enforcer = await newEnforcer(model, new StringAdapter(lines.join('\n')));
  await enforcer.addFunction('covers', (pattern: string, id: string) => matchesFolded(pattern, id));
  return enforcer;
}
