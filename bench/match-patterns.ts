import { Minimatch } from 'minimatch';
import picomatch from 'picomatch';
import { foldPackageId, matchesFolded, matchesPattern } from '#src/contract/package-pattern.ts';
import { race, sayRaces, type Contestant } from './measure.ts';
import { atMost, type Outcome } from './row.ts';
import { sayTime } from './say.ts';

const parts = ['Auth', 'Billing', 'Core', 'Data', 'Web', 'Tools', 'Json', 'Service'] as const;

/** 10,000 package IDs of an ordinary shape. */
export const packageIds = Array.from({ length: 10_000 }, (_, index) => {
  const part = parts[index % parts.length];
  return index % 3 === 0 ? `Contoso.${part}${index}` : `Contoso.Service.${part}.Part${index}`;
});

const ordinary = [
  'Contoso.Service.*',
  '*',
  '*.Part7',
  'contoso.*.core*',
  'Contoso.Auth0',
  'Alpha.*',
];

/**
 * Patterns that make a matcher go back and try again, each with the IDs that it is tried on. They
 * are as long as the slowest contestant can be waited for.
 */
const adversarial = [
  { pattern: `${'*a'.repeat(4)}*b`, length: 40 },
  { pattern: `${'*a'.repeat(6)}*b`, length: 30 },
  { pattern: `${'*a'.repeat(8)}*b`, length: 24 },
];

/** Case aside, `*` alone special and covering dots too: what SUB-2 says, in everybody's own terms. */
function toRegExp(pattern: string): RegExp {
  const source = pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*');
  return new RegExp(`^${source}$`, 'i');
}

/** Everybody at one pattern and many IDs; what can be prepared once is prepared before. */
function contestantsFor(pattern: string, ids: readonly string[]): [Contestant, ...Contestant[]] {
  const folded = foldPackageId(pattern);
  const foldedIds = ids.map(foldPackageId);
  const expression = toRegExp(pattern);
  const pico = picomatch(pattern, { nocase: true, dot: true });
  const mini = new Minimatch(pattern, { nocase: true, dot: true });
  return [
    // As a decision does, which folds a key's patterns and the one package ID once.
    { name: 'Latchkey, folded', answer: () => foldedIds.map((id) => matchesFolded(folded, id)) },
    { name: 'Latchkey', answer: () => ids.map((id) => matchesPattern(pattern, id)) },
    { name: 'picomatch', answer: () => ids.map((id) => pico(id)) },
    { name: 'minimatch', answer: () => ids.map((id) => mini.match(id)) },
    { name: 'RegExp', answer: () => ids.map((id) => expression.test(id)) },
  ];
}

/** The most that SUB-5 lets its own example take, in nanoseconds: microseconds, it says. */
const SUB_5 = 100_000;

/** The matcher and its peers, on ordinary patterns and on such as are made to be slow. */
export async function matchPatterns(): Promise<Outcome> {
  const sample = packageIds.filter((_, index) => index % 20 === 0);
  const races = [
    ...ordinary.map((pattern) => ({
      title: `\`${pattern}\` on ${sample.length} package IDs`,
      timings: race(contestantsFor(pattern, sample)),
    })),
    ...adversarial.map(({ pattern, length }) => ({
      title: `\`${pattern}\` on ${length} × \`a\``,
      timings: race(contestantsFor(pattern, ['a'.repeat(length)])),
    })),
  ];
  const worst = `${'*a'.repeat(8)}*b`;
  const id = 'a'.repeat(100);
  const [ours] = race([{ name: 'Latchkey', answer: () => [matchesPattern(worst, id)] }]);
  return {
    rows: [atMost(`SUB-5 \`${worst}\` on 100 × \`a\``, ours?.nanos ?? NaN, SUB_5, sayTime)],
    lines: sayRaces(races),
    details: races,
  };
}
