import { expect, test } from 'vitest';
import { isolate } from './isolate.ts';

test('a plain text stays as it is', () => {
  expect(isolate('Söhne, “<Ltd>” 2')).toBe('Söhne, “<Ltd>” 2');
});

test.each([
  ['a right-to-left word', 'שלום', '\u2068שלום\u2069'],
  ['an override', 'x \u202Egnp.exe', '\u2068x \u202Egnp.exe\u2069'],
  ['an end of somebody else’s isolate', 'x\u2069\u202Ey', '\u2068x\u202Ey\u2069'],
])('%s keeps its direction to itself', (_, text, isolated) => {
  expect(isolate(text)).toBe(isolated);
});
