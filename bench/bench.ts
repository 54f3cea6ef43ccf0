import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { decideUses, USE_9 } from './decide-uses.ts';
import { matchPatterns, type Table } from './match-patterns.ts';

// `npm run bench`: what is measured, with the peers beside it; README.md says how.

const groups: Record<string, Table[]> = {
  'Matching a pattern': matchPatterns(),
  'Deciding a use: 10,000 package IDs, 100 patterns': await decideUses(),
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayTime(nanos: number): string {
  if (nanos < 1e3) return `${nanos.toPrecision(3)} ns`;
  return nanos < 1e6 ? `${(nanos / 1e3).toPrecision(3)} µs` : `${(nanos / 1e6).toPrecision(3)} ms`;
}

function sayRatio(ratio: number): string {
  return ratio < 10 ? `${ratio.toFixed(2)} ×` : `${Math.round(ratio).toLocaleString('en')} ×`;
}

for (const [group, tables] of Object.entries(groups)) {
  say(`\n${group}`);
  for (const { title, timings } of tables) {
    say(`  ${title}`);
    for (const { name, nanos, ratio } of timings) {
      say(`    ${name.padEnd(16)} ${sayTime(nanos).padStart(9)} ${sayRatio(ratio).padStart(12)}`);
    }
  }
}

const decisions = groups['Deciding a use: 10,000 package IDs, 100 patterns'] ?? [];
const slowest = Math.max(...decisions.map(({ timings }) => timings[0]?.nanos ?? NaN));
const holds = slowest < USE_9;
say(
  `\nUSE-9 ${holds ? 'holds' : 'DOES NOT HOLD'}: ${sayTime(slowest)} at most, under 50 µs asked for`,
);
process.exitCode = holds ? 0 : 1;

const machine = { processor: cpus()[0]?.model ?? 'unknown', node: process.version };
const results = { machine, use9: { nanos: Math.round(slowest), limit: USE_9 }, groups };
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
