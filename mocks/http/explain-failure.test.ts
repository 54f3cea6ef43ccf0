import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure.ts';
import { readArguments } from './read-arguments.ts';
import { startServer } from './start-server.ts';

/** Starts as the command does, and says why that failed. */
async function failWith(...args: string[]): Promise<string> {
  try {
    const { close } = await startServer(readArguments(['--port', '0', ...args]));
    await close();
    return 'it started';
  } catch (error) {
    return explainFailure(error);
  }
}

test.each([
  [['--scenario', 'nowhere'], /^No scenario is called “nowhere”\.\n\nScenarios: typical, empty, /],
  [['--policy', 'none'], /^No policy is called “none”[\s\S]*psgallery/],
  [['--now', 'later'], /^“later” is not a time/],
  [['--colour'], /--colour[\s\S]*npm run serve:mock/],
])('%j is explained', async (args, words) => {
  expect(await failWith(...args)).toMatch(words);
});

test('a port that is taken is explained', async () => {
  const { origin, close } = await startServer({ port: 0, wish: {} });
  const { port } = new URL(origin);
  expect(await failWith('--port', port)).toBe('The port is in use. Give another one with --port.');
  await close();
});
