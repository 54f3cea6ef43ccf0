const LF = 10;
const CR = 13;
/** What may stand after a boundary on its line: its end, white space, or the two hyphens of the last. */
const AFTER_BOUNDARY = [LF, CR, 9, 32, 45];
/** Where the headers of a part must have ended, in bytes. */
const MAX_HEADER_LENGTH = 16_384;

/** The boundary in the `Content-Type` of a multipart body, quoted or not; `null` for another type. */
export function readBoundary(contentType: string | null): string | null {
  const match = /^multipart\/.*?;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType ?? '');
  return match?.[1] ?? match?.[2] ?? null;
}

/**
 * The contents of the parts of a multipart body. It is tolerant where the clients of the galleries
 * are sloppy, and the platform's `formData()` is not: a line may end in a bare LF, also the one
 * before the last boundary, and nothing is asked of the headers of a part. A part without a
 * boundary after it has not come whole, and is left out.
 */
export function splitMultipart(body: Uint8Array, boundary: string): Uint8Array[] {
  const delimiter = new TextEncoder().encode(`--${boundary}`);
  const marks = findDelimiters(body, delimiter);
  return marks
    .slice(0, -1)
    .map((mark, index) => readContent(body.subarray(mark + delimiter.length, marks[index + 1])));
}

/** Where a line begins with the delimiter. */
function findDelimiters(body: Uint8Array, delimiter: Uint8Array): number[] {
  const [first = 0] = delimiter;
  const marks: number[] = [];
  for (let at = body.indexOf(first); at >= 0; at = body.indexOf(first, at + 1)) {
    const beginsLine = at === 0 || body[at - 1] === LF;
    if (!beginsLine || !delimiter.every((byte, index) => body[at + index] === byte)) continue;
    const after = body[at + delimiter.length];
    if (after === undefined || AFTER_BOUNDARY.includes(after)) marks.push(at);
  }
  return marks;
}

/** What stands in a part between the empty line after its headers and the line end before the next. */
function readContent(part: Uint8Array): Uint8Array {
  // In this encoding a character is a byte.
  const head = new TextDecoder('latin1').decode(part.subarray(0, MAX_HEADER_LENGTH));
  const emptyLine = /\r?\n\r?\n/.exec(head);
  const start = emptyLine === null ? part.length : emptyLine.index + emptyLine[0].length;
  let end = part.length;
  if (part[end - 1] === LF) end -= 1;
  if (part[end - 1] === CR) end -= 1;
  return part.subarray(start, Math.max(start, end));
}
