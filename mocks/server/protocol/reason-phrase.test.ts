import { expect, test } from 'vitest';
import { toReasonPhrase } from './reason-phrase.ts';

test.each([
  ['The API key has expired.', 'The API key has expired.'],
  ['one\r\nX-Forged: yes', 'one X-Forged: yes'],
  ['“Alpha” isn’t', '"Alpha" isn\'t'],
  ['José', 'José'],
  ['a\u0000b\u007fc\u0085d', 'a?b?c?d'],
  ['\u212Ait and 包', '?it and ?'],
  ['\u{1F600}!', '?!'],
  [' tail ', 'tail'],
  ['a'.repeat(5000), 'a'.repeat(400)],
])('USE-6 %j goes into the status line as %j', (text, phrase) => {
  expect(toReasonPhrase(text)).toBe(phrase);
  expect(new Response(null, { statusText: phrase }).statusText).toBe(phrase);
});
