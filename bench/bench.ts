import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { decideUses } from './decide-uses.ts';
import { matchPatterns } from './match-patterns.ts';
import type { Outcome, Row } from './row.ts';
import { measureJourney } from './journey.ts';
import { measurePage } from './page.ts';
import { measureProduction } from './production.ts';
import { measureScrolling } from './scrolling.ts';
import { measureStore } from './store.ts';
import { measureTyping } from './typing.ts';

// `npm run bench` measures every group; `npm run bench -- matching uses` only these. README.md says
// what a group is.

const groups: Record<string, () => Promise<Outcome>> = {
  matching: matchPatterns,
  uses: decideUses,
  page: measurePage,
  typing: measureTyping,
  scrolling: measureScrolling,
  journey: measureJourney,
  store: measureStore,
  production: measureProduction,
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayTable(rows: Row[]): void {
  const columns = ['what', 'goal', 'figure', 'verdict'] as const;
  const heads = { what: '', goal: 'goal', figure: 'figure', verdict: 'verdict' };
  const lines = [heads, ...rows];
  const widths = columns.map((name) => Math.max(...lines.map((line) => line[name].length)));
  for (const line of lines)
    say(
      columns
        .map((name, index) => line[name].padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const names = Object.keys(groups);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  say(`There is no group ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

const outcomes: Record<string, Outcome> = {};
for (const [name, measure] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`\n${name} …`);
  const outcome = await measure();
  for (const line of outcome.lines ?? []) say(`  ${line}`);
  outcomes[name] = outcome;
}

const rows = Object.values(outcomes).flatMap((outcome) => outcome.rows);
say('');
sayTable(rows);
process.exitCode = rows.some(({ verdict }) => verdict === 'DOES NOT HOLD') ? 1 : 0;

// What is kept is of one run: a part of it would stand beside figures of another.
if (wanted.length === 0) {
  const processor = cpus()[0]?.model ?? 'unknown';
  const machine = { processor, cores: cpus().length, node: process.version };
  const kept: Record<string, unknown> = { machine };
  for (const [name, outcome] of Object.entries(outcomes))
    kept[name] = { rows: outcome.rows, details: outcome.details };
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(kept, null, 2)}\n`);
}
