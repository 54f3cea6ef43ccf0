import { writeFile } from 'node:fs/promises';
import { groups } from './groups.ts';
import { readArguments, usage, UsageError } from './read-arguments.ts';
import { writeText } from './report/write-text.ts';
import { runContract } from './run-contract.ts';

// Holds any server to the contract: ends with 0 where it keeps it, 1 where not, 2 where it was not
// asked, and 130 where the run was stopped.
try {
  const { json, ...wish } = readArguments(process.argv.slice(2));
  const stopping = new AbortController();
  // The keys that were made are deleted all the same; a second Ctrl+C ends it at once.
  process.once('SIGINT', () => stopping.abort());
  const report = await runContract({
    ...wish,
    groups,
    signal: stopping.signal,
    onGroup: showProgress,
  });
  if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(writeText(report));
  const isKept = report.failed === 0 && report.leftBehind.length === 0;
  process.exitCode = stopping.signal.aborted ? 130 : isKept ? 0 : 1;
} catch (error) {
  const isUsage = error instanceof UsageError;
  process.stderr.write(isUsage ? `${error.message}\n\n${usage}\n` : `${String(error)}\n`);
  process.exitCode = 2;
}

function showProgress(title: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${title}\n`);
}
