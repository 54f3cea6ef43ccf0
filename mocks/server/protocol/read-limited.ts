/** The most bytes that a push may have: 250 MB, of 1024 × 1024 bytes. */
export const MAX_PUSH_BYTES = 250 * 1024 * 1024;

/**
 * A request's body, or `null` where it is longer than `limit` bytes: by its `Content-Length`,
 * before any of it is read, or where it has none, as soon as more has come.
 */
export async function readLimited(
  request: Pick<Request, 'headers' | 'body'>,
  limit: number,
): Promise<Uint8Array | null> {
  if (Number(request.headers.get('Content-Length')) > limit) return null;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    length += next.value.length;
    if (length > limit) return null;
    chunks.push(next.value);
  }
  return join(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
