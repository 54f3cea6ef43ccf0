import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePins } from './use-pins.ts';

type Case = [view: string, mustSee: string[], loaded: string[]];

/** What is pinned after each of some renderings, one after the other. */
function pin(...cases: Case[]): (readonly string[])[] {
  const pinned: (readonly string[])[] = [];
  function Probe({ one: [q, mustSee, loaded] }: { one: Case }) {
    const ids = usePins(
      { q },
      mustSee,
      loaded.map((id) => ({ id })),
    );
    return <p>{ids.join()}</p>;
  }
  const { rerender, container } = render(<p />);
  for (const one of cases) {
    rerender(<Probe one={one} />);
    pinned.push(container.textContent === '' ? [] : container.textContent.split(','));
  }
  return pinned;
}

test('KEY-8 what the list holds is not pinned, what it does not hold is, once', () => {
  expect(pin(['x', ['a', 'b', 'b'], ['a']])).toEqual([['b']]);
});

test('KEY-8 what is pinned stays so when the list comes to hold it, and when it need not be seen', () => {
  expect(pin(['x', ['a'], []], ['x', ['a'], ['a']], ['x', [], ['a']])).toEqual([
    ['a'],
    ['a'],
    ['a'],
  ]);
});

test('KEY-8 the next one is pinned before it', () => {
  expect(pin(['x', ['a'], []], ['x', ['b', 'a'], []])).toEqual([['a'], ['b', 'a']]);
});

test('NET-7 another view pins anew: only what must be seen in it and is not there', () => {
  expect(pin(['x', ['a', 'b'], []], ['y', ['a'], []], ['y', ['a'], ['a']])).toEqual([
    ['a', 'b'],
    ['a'],
    ['a'],
  ]);
  expect(pin(['x', ['a'], []], ['y', ['a'], ['a']])).toEqual([['a'], []]);
});
