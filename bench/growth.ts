import { median } from './measure.ts';
import { NOTHING, type Question } from './questions.ts';
import { sayMillis } from './say.ts';
import { sizes } from './worlds.ts';

/** Asks once and gives how long each question took, in ms. */
export type Round = (questions: Question[]) => Promise<Record<string, number>>;

/** What each question took, in ms, at each of the `sizes`: the median over all rounds. */
export type Growth = Record<string, number[]>;

const ROUNDS = 31;
/** Not counted: the engine gets warm. */
const WARM_UP = 10;

/** Rounds of all sizes side by side, so that whatever else the machine does falls on all alike. */
export async function measureGrowth(rounds: Round[], questions: Question[]): Promise<Growth> {
  const taken: Record<string, number>[][] = rounds.map(() => []);
  for (let count = 0; count < WARM_UP + ROUNDS; count++)
    for (const [index, round] of rounds.entries()) {
      const times = await round(questions);
      if (count >= WARM_UP) taken[index]?.push(times);
    }
  return Object.fromEntries(
    questions.map(({ name }) => [
      name,
      taken.map((times) => median(times.map((one) => one[name] ?? NaN))),
    ]),
  );
}

/** What the server had of it: less what it costs to ask at all. */
export function partOf(growth: Growth, name: string): number[] {
  return (growth[name] ?? []).map((time, index) => time - (growth[NOTHING.name]?.[index] ?? NaN));
}

/** A table of lines, with a column for each size. */
export function sayGrowth(title: string, growth: Growth): string[] {
  const heads = sizes.map((size) => size.toLocaleString('en'));
  const lines = Object.entries(growth).map(([name, times]) => [name, ...times.map(sayMillis)]);
  return [[title, ...heads], ...lines].map(([name = '', ...cells]) =>
    [name.padEnd(26), ...cells.map((cell) => cell.padStart(10))].join(''),
  );
}
