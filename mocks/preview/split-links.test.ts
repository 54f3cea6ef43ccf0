import { expect, test } from 'vitest';
import { splitLinks } from './split-links.ts';

test('a text falls into its web addresses and the rest, and nothing is lost', () => {
  const text = 'Regenerate it: http://gallery.example/?regenerate=1\nOr see https://docs.example/';
  const parts = splitLinks(text);
  expect(parts.filter(({ isLink }) => isLink).map((part) => part.text)).toEqual([
    'http://gallery.example/?regenerate=1',
    'https://docs.example/',
  ]);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  for (const { start, text: part } of parts) expect(text.slice(start).startsWith(part)).toBe(true);
});
