import { expect, test } from 'vitest';
import { readArguments } from './read-arguments.ts';

test('without options the server is on port 4010 with the default world', () => {
  expect(readArguments([])).toEqual({ port: 4010, pageOrigin: undefined, wish: {} });
});

test('every option is read', () => {
  const line =
    '--port 4012 --scenario expired --policy psgallery --now 2026-11-20T12:00:00Z --page-origin=http://127.0.0.1:5173';
  expect(readArguments(line.split(' '))).toEqual({
    port: 4012,
    pageOrigin: 'http://127.0.0.1:5173',
    wish: {
      scenario: 'expired',
      policy: 'psgallery',
      now: '2026-11-20T12:00:00Z',
    },
  });
});

test.each([
  ['--colour red', '--colour'],
  ['typical', 'typical'],
  ['--port', '--port'],
  ['--port http', 'is not a port'],
  ['--port 65536', 'is not a port'],
  ['--port=-1', 'is not a port'],
  ['--page-origin http://127.0.0.1:5173/', 'is not an origin'],
  ['--page-origin *', 'is not an origin'],
  ['--page-origin null', 'is not an origin'],
])('“%s” is refused with what is wrong', (line, words) => {
  expect(() => readArguments(line.split(' '))).toThrow(words);
});
