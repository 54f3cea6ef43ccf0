import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentType, Suspense, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { latePart } from './late-part.tsx';

function Counter({ step }: { step: number }) {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + step)}>Count {count}</button>;
}

/** A part whose code comes when `bring` is called. */
function makePart() {
  const asked = new EventTarget();
  const code = new Promise<typeof Counter>((resolve) => {
    asked.addEventListener('come', () => resolve(Counter));
  });
  const fetchPart = vi.fn<() => Promise<typeof Counter>>(() => code);
  return { ...latePart(fetchPart), fetchPart, bring: () => asked.dispatchEvent(new Event('come')) };
}

function draw(Part: ComponentType<{ step: number }>, step: number) {
  return (
    <Suspense fallback="On its way">
      <Part step={step} />
    </Suspense>
  );
}

test('a part is waited for, and stays the same when the page is drawn again', async () => {
  const { Part, bring } = makePart();
  const { rerender } = render(draw(Part, 1));
  expect(screen.getByText('On its way')).toBeVisible();
  bring();
  await userEvent.click(await screen.findByRole('button', { name: 'Count 0' }));
  rerender(draw(Part, 2));
  await userEvent.click(screen.getByRole('button', { name: 'Count 1' }));
  expect(screen.getByRole('button', { name: 'Count 3' })).toBeVisible();
});

test('a part whose code was fetched before is there at once', async () => {
  const { Part, preload, fetchPart, bring } = makePart();
  bring();
  preload();
  expect(fetchPart).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(fetchPart).toHaveBeenCalledOnce());
  await fetchPart.mock.results[0]?.value;
  render(draw(Part, 1));
  expect(screen.getByRole('button', { name: 'Count 0' })).toBeVisible();
  expect(fetchPart).toHaveBeenCalledOnce();
});

test('a part that could not be fetched before is asked for again when it is wanted', async () => {
  const { Part, preload, fetchPart, bring } = makePart();
  fetchPart.mockRejectedValueOnce(new Error('offline'));
  preload();
  await vi.waitFor(() => expect(fetchPart).toHaveBeenCalledOnce());
  bring();
  render(draw(Part, 1));
  expect(await screen.findByRole('button', { name: 'Count 0' })).toBeVisible();
});
