import { expect, test } from 'vitest';
import { readArguments, UsageError } from './read-arguments.ts';

const least = ['--base-url', 'http://127.0.0.1:4010', '--account', 'dana'];

test('an address and an account are enough', () => {
  expect(readArguments(least)).toEqual({
    baseUrl: 'http://127.0.0.1:4010',
    account: { name: 'dana', session: { headers: [] } },
    other: null,
    json: undefined,
  });
});

test('cookies go in one header, and headers as they are', () => {
  const session = ['--cookie', 'account=dana', '--cookie', 'theme=dark', '--header', 'X-A: b: c'];
  expect(readArguments([...least, ...session]).account.session.headers).toEqual([
    ['Cookie', 'account=dana; theme=dark'],
    ['X-A', 'b: c'],
  ]);
});

test('another account has a session of its own', () => {
  const other = ['--other-account', 'erin', '--other-header', 'Authorization: Bearer t'];
  expect(readArguments([...least, ...other]).other).toEqual({
    name: 'erin',
    session: { headers: [['Authorization', 'Bearer t']] },
  });
});

test.each([
  [[], /--base-url/],
  [['--base-url', 'gallery.example', '--account', 'dana'], /--base-url/],
  [['--base-url', 'file:///etc', '--account', 'dana'], /--base-url/],
  [['--base-url', 'http://127.0.0.1'], /--account/],
  [[...least, '--cookie', 'dana'], /name=value/],
  [[...least, '--header', 'Bearer'], /Name: value/],
  [[...least, '--other-account', 'erin'], /--other-cookie/],
  [[...least, '--colour', 'red'], /--colour/],
])('%j is refused with a word on what to give', (args, words) => {
  expect(() => readArguments(args)).toThrow(UsageError);
  expect(() => readArguments(args)).toThrow(words);
});

test('a credential that cannot be read is not repeated', () => {
  const secret = 'c2VjcmV0LXNlc3Npb24';
  expect(() => readArguments([...least, '--cookie', secret])).not.toThrow(secret);
});
