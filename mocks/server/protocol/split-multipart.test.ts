import { describe, expect, test } from 'vitest';
import { readBoundary, splitMultipart } from './split-multipart.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const text = (content: Uint8Array) => String.fromCharCode(...content);

/** The contents of the parts of a body whose boundary is `b`, as text. */
function partsOf(body: string): string[] {
  return splitMultipart(bytes(body), 'b').map(text);
}

describe('USE-7 the boundary', () => {
  test.each([
    ['multipart/form-data; boundary=----8df', '----8df'],
    ['multipart/form-data; boundary="a b;c"', 'a b;c'],
    ['multipart/form-data; charset=utf-8; BOUNDARY=x; other=1', 'x'],
    ['multipart/mixed;boundary=x', 'x'],
    ['multipart/form-data', null],
    ['application/octet-stream', null],
    [null, null],
  ])('of %j is %j', (contentType, boundary) => {
    expect(readBoundary(contentType)).toBe(boundary);
  });
});

describe('USE-7 a form as the clients send it', () => {
  const headers = 'Content-Disposition: form-data; name=package\r\n\r\n';

  test.each([
    ['by the book', `--b\r\n${headers}PK\r\n--b--\r\n`],
    ['a bare LF before the last boundary', `--b\r\n${headers}PK\n--b--`],
    ['bare LF everywhere', `--b\nContent-Type: x\n\nPK\n--b--\n`],
    ['no headers', `--b\r\n\r\nPK\r\n--b--`],
    ['a preamble and an epilogue', `hello\r\n--b\r\n${headers}PK\r\n--b--\r\nbye`],
    ['white space after a boundary', `--b \t\r\n${headers}PK\r\n--b--`],
  ])('%s', (_, body) => {
    expect(partsOf(body)).toEqual(['PK']);
  });

  test('what looks like a boundary within the content is content', () => {
    const content = 'PK--b\r\n\r\n\r\n--bc\r\n --b';
    expect(partsOf(`--b\r\n${headers}${content}\r\n--b--`)).toEqual([content]);
  });

  test('line ends of the content itself stay', () => {
    expect(partsOf(`--b\r\n${headers}\r\nPK\r\n\r\n--b--`)).toEqual(['\r\nPK\r\n']);
  });

  test('several parts come in their order', () => {
    expect(
      partsOf(`--b\r\n${headers}1\r\n--b\r\n${headers}\r\n--b\r\n${headers}3\r\n--b--`),
    ).toEqual(['1', '', '3']);
  });

  test('a part that was cut off is left out', () => {
    expect(partsOf(`--b\r\n${headers}1\r\n--b\r\n${headers}hal`)).toEqual(['1']);
    expect(partsOf('')).toEqual([]);
  });

  test('headers that never end are no content', () => {
    expect(partsOf(`--b\r\n${'h: v\r\n'.repeat(4000)}\r\nPK\r\n--b--`)).toEqual(['']);
  });
});
