/** A line of the final table. */
export interface Row {
  what: string;
  goal: string;
  figure: string;
  verdict: 'holds' | 'DOES NOT HOLD' | 'no goal';
}

/** What one group of measurements gives. */
export interface Outcome {
  rows: Row[];
  /** What is printed before the table, under the group's name, such as a table of peers. */
  lines?: string[];
  /** What `results.json` keeps besides the rows: the numbers behind them. */
  details?: unknown;
}

/** How a number is told: `sayTime`, `sayRatio`, … */
type Say = (value: number) => string;

/** A row that holds where `value` is at most `most`. */
export function atMost(what: string, value: number, most: number, say: Say): Row {
  return {
    what,
    goal: `≤ ${say(most)}`,
    figure: say(value),
    verdict: value <= most ? 'holds' : 'DOES NOT HOLD',
  };
}
