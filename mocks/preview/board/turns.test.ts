import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('two go at a time; who has ended, or waits no longer, makes room for the next', () => {
  const turns = new Turns(2);
  const gone: string[] = [];
  const [a, , c] = ['a', 'b', 'c', 'd', 'e'].map((name) => turns.ask(() => gone.push(name)));
  expect(gone).toEqual(['a', 'b']);
  c?.();
  a?.();
  expect(gone).toEqual(['a', 'b', 'd']);
  a?.();
  expect(gone).toEqual(['a', 'b', 'd']);
});
