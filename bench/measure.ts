import { sayRatio, sayTime } from './say.ts';

/** Something to be timed: one call asks `questions` questions. */
export interface Contestant {
  name: string;
  /** Answers every question once; what it gives is compared before anything is timed. */
  answer: () => unknown[];
}

/** What one contestant took, beside the others of its race. */
interface Timing {
  name: string;
  /** Nanoseconds for each question: the median over all rounds. */
  nanos: number;
  /** How many times as long as the first of the race. */
  ratio: number;
}

/** A race: what was asked, and how everyone did. */
interface Race {
  title: string;
  timings: Timing[];
}

const ROUNDS = 15;
/** The least time that one round of a contestant takes, in ms: a clock is coarse, and JIT is not. */
const ROUND_TIME = 20;

/**
 * Times contestants at the same questions, side by side: each round has a turn of everyone, so
 * that whatever else the machine does falls on all alike. Throws before any time is taken when
 * one answers otherwise than the first.
 */
export function race(contestants: readonly [Contestant, ...Contestant[]]): Timing[] {
  const [first] = contestants;
  const expected = JSON.stringify(first.answer());
  for (const { name, answer } of contestants) {
    if (JSON.stringify(answer()) !== expected) {
      throw new Error(`${name} and ${first.name} do not answer alike.`);
    }
  }
  const turns = contestants.map((contestant) => ({ contestant, times: countTimes(contestant) }));
  const rounds = Array.from({ length: ROUNDS }, () =>
    turns.map(({ contestant, times }) => timeOf(contestant, times)),
  );
  const medians = contestants.map((_, index) => median(rounds.map((round) => round[index] ?? NaN)));
  return contestants.map(({ name }, index) => {
    const nanos = medians[index] ?? NaN;
    return { name, nanos, ratio: nanos / (medians[0] ?? NaN) };
  });
}

/** Races as lines of text: each title, and under it everyone's time and ratio. */
export function sayRaces(races: readonly Race[]): string[] {
  return races.flatMap(({ title, timings }) => [
    title,
    ...timings.map(({ name, nanos, ratio }) =>
      ['', name.padEnd(16), sayTime(nanos).padStart(9), sayRatio(ratio).padStart(12)].join('  '),
    ),
  ]);
}

/** How many calls fill a round, after as many again for the engine to get warm. */
function countTimes(contestant: Contestant): number {
  let times = 1;
  while (timeAll(contestant, times) < ROUND_TIME) times *= 2;
  return times;
}

/** Nanoseconds for each question. */
function timeOf(contestant: Contestant, times: number): number {
  const questions = contestant.answer().length;
  return (timeAll(contestant, times) * 1e6) / (times * questions);
}

/** Milliseconds for so many calls. */
function timeAll({ answer }: Contestant, times: number): number {
  const started = performance.now();
  for (let call = 0; call < times; call++) answer();
  return performance.now() - started;
}

/** The middle one of some numbers; `NaN` of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
