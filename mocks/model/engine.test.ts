import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as event from './event-commands.ts';
import * as key from './key-commands.ts';
import type { Model, Tally } from './model.ts';
import type { RealGallery } from './real-gallery.ts';
import { start } from './start.ts';
import * as time from './time-commands.ts';
import * as use from './use-commands.ts';

// Any sequence of commands, against a model of what the rule book says (invariants.ts). A failure
// prints how to run it again; `MODEL_RUNS=10000 npm run model` goes on for longer.

const DEFAULT_RUNS = '200';
const { MODEL_RUNS: runs = DEFAULT_RUNS, MODEL_SEED, MODEL_PATH, MODEL_REPLAY } = process.env;

const often = [key.create, key.edit, key.regenerate, use.useKey, time.advance];
const steps = [
  ...often,
  ...often,
  ...often,
  key.create,
  key.repeat,
  key.repeat,
  key.revoke,
  key.remove,
  time.runJobs,
  time.runJobs,
  event.leak,
  use.look,
  use.check,
  event.happen,
];
const sequences = fc.commands<Model, RealGallery, false>(steps, {
  maxCommands: 30,
  size: 'max',
  ...(MODEL_REPLAY === undefined ? {} : { replayPath: MODEL_REPLAY }),
});
const policies = fc.constantFrom('nuget', 'nuget', 'psgallery', 'myget', 'nuget-2016');

let logged: string[] = [];
beforeEach(() => {
  logged = [];
  for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => {
      logged.push(parts.map(String).join(' '));
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

test(
  'REG-1 REG-2 REV-1 DEL-1 EDT-2 SUB-1 USE-1 USE-3 USE-8 WRN-1 WRN-2 WRN-3 WRN-4 WRN-5 NET-2 NET-3 NET-6 KEY-7 SEC-1 PRI-1 hold after every step of any sequence',
  async () => {
    const tally: Tally = new Map();
    const property = fc.asyncProperty(policies, sequences, async (policy, sequence) => {
      const { model, real } = await start(policy, tally);
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      real.watch.search(logged.join('\n'), 'what is logged');
    });
    const outcome = await fc.check(property, {
      numRuns: Number(runs),
      ...(MODEL_SEED === undefined ? {} : { seed: Number(MODEL_SEED) }),
      ...(MODEL_PATH === undefined ? {} : { path: MODEL_PATH }),
    });
    if (runs !== DEFAULT_RUNS) process.stdout.write(summarize(outcome.numRuns, tally));
    if (outcome.failed) {
      throw new Error(sayHowToRunAgain(outcome), { cause: outcome.errorInstance });
    }
    expect(outcome.numRuns).toBeGreaterThan(0);
  },
  60_000 + Number(runs) * 200,
);

function sayHowToRunAgain<Inputs>(outcome: fc.RunDetails<Inputs>): string {
  const { seed, counterexamplePath, counterexample } = outcome;
  const [, replayPath] = /replayPath="([^"]+)"/.exec(String(counterexample)) ?? [];
  const again = `MODEL_SEED=${seed} MODEL_PATH=${counterexamplePath} MODEL_REPLAY=${replayPath}`;
  return `${fc.defaultReportMessage(outcome)}\n\nRun it again: ${again} npm run model\n`;
}

function summarize(sequenceCount: number, tally: Tally): string {
  const lines = [...tally].map(([what, times]) => `${String(times).padStart(8)}  ${what}`);
  return `${sequenceCount} sequences\n${lines.toSorted().join('\n')}\n`;
}
