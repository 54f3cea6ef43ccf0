import { expect, test } from 'vitest';
import { readLimited } from './read-limited.ts';

/** A body that comes in pieces of so many bytes; tells `pulled` of each that was asked for. */
function streamOf(lengths: number[], pulled: number[] = []): Request['body'] {
  const pieces = lengths.values();
  return new ReadableStream(
    {
      pull(controller) {
        const { value, done } = pieces.next();
        if (done) return controller.close();
        pulled.push(value);
        controller.enqueue(new Uint8Array(value).fill(value));
      },
    },
    { highWaterMark: 0 },
  );
}

/** As `request` has it of a push: its headers and its body. */
function requestOf(body: Request['body'], headers: Record<string, string> = {}) {
  return { headers: new Headers(headers), body };
}

test('USE-7 a body is read whole, in its order', async () => {
  expect(await readLimited(requestOf(streamOf([1, 2, 3])), 6)).toEqual(
    Uint8Array.of(1, 2, 2, 3, 3, 3),
  );
  expect(await readLimited(requestOf(null), 6)).toEqual(new Uint8Array());
});

test('USE-7 a body that says it is too long is not read at all', async () => {
  const pulled: number[] = [];
  const request = requestOf(streamOf([3, 4], pulled), { 'Content-Length': '7' });
  expect(await readLimited(request, 6)).toBeNull();
  expect(pulled).toEqual([]);
});

test('USE-7 one that does not say so is read no further than the limit', async () => {
  const pulled: number[] = [];
  expect(await readLimited(requestOf(streamOf([3, 4, 5, 6], pulled)), 6)).toBeNull();
  expect(pulled).toEqual([3, 4]);
});
