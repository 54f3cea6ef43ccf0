import { UnknownWish } from '#mocks/scenarios/load-scenario.ts';
import { scenarios } from '#mocks/scenarios/scenarios.ts';
import { usage, UsageError } from './read-arguments.ts';

/** Why the server did not start, in words that help whoever started it. */
export function explainFailure(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${usage}`;
  if (error instanceof UnknownWish) {
    const names = scenarios.map(({ name }) => name).join(', ');
    return `${error.message}\n\nScenarios: ${names}\n\n${usage}`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'The port is in use. Give another one with --port.';
  return String(error);
}
