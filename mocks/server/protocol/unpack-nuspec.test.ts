import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makePackage, writeNuspec } from './testing/make-package.ts';
import { unpackNuspec } from './unpack-nuspec.ts';

const nuspec = strToU8(writeNuspec('Alpha', '1.0.0'));
const MB = 1024 * 1024;

/** The words of the refusal. */
function refusal(file: Uint8Array): string {
  const result = unpackNuspec(file);
  return result.ok ? 'granted' : result.refusal.detail;
}

describe('USE-7 a package is a zip with one .nuspec at its root', () => {
  test('which is unpacked', () => {
    expect(unpackNuspec(makePackage('Alpha', '1.0.0'))).toEqual({ ok: true, value: nuspec });
  });

  test('whatever the case of its name, and beside others further down', () => {
    const files = { 'ALPHA.NuSpec': nuspec, 'content/Other.nuspec': strToU8('other') };
    expect(unpackNuspec(makePackage('Alpha', '1.0.0', files))).toEqual({ ok: true, value: nuspec });
  });

  test.each([
    ['none', {}],
    ['2', { 'a.nuspec': nuspec, 'b.nuspec': nuspec }],
    ['none', { 'deep/a.nuspec': nuspec, 'a.nuspec.txt': nuspec }],
  ])('and not with %s', (count, files) => {
    expect(refusal(makePackage('Alpha', '1.0.0', files))).toContain(`This zip has ${count}.`);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('not a package')],
    ['half a zip', makePackage().subarray(0, 300)],
  ])('%s is no zip', (_, file) => {
    expect(refusal(file)).toContain('It is no zip archive, or a damaged one.');
  });
});

describe('USE-7 a small file cannot grow into a large one', () => {
  const isTooLong = 'Its .nuspec is longer than 1 MB.';

  test('a .nuspec of more than a megabyte is not unpacked', () => {
    const bomb = zipSync({ 'a.nuspec': new Uint8Array(MB + 1) });
    expect(bomb.length).toBeLessThan(MB / 100);
    expect(refusal(bomb)).toContain(isTooLong);
    expect(refusal(zipSync({ 'a.nuspec': new Uint8Array(MB) }))).toBe('granted');
  });

  test('nor more of one than it says it has', () => {
    const bomb = zipSync({ 'a.nuspec': new Uint8Array(MB + 1) });
    viewDirectory(bomb).setUint32(24, 1000, true);
    const result = unpackNuspec(bomb);
    expect(result.ok && result.value.length).toBe(1000);
  });

  test('nor one that is stored as it is and says it is shorter', () => {
    const long = zipSync({ 'a.nuspec': new Uint8Array(MB + 1) }, { level: 0 });
    viewDirectory(long).setUint32(24, 1000, true);
    expect(refusal(long)).toContain(isTooLong);
  });

  test('the other files of a package are not unpacked', () => {
    const file = makePackage('Alpha', '1.0.0', { 'a.dll': new Uint8Array(9), 'a.nuspec': nuspec });
    // Unpacking what is packed in a way that nobody knows would fail.
    viewDirectory(file).setUint16(10, 99, true);
    expect(refusal(file)).toBe('granted');
  });

  test('a directory that claims four thousand million files is not read to its end', () => {
    const [record, locator, end] = [56, 20, 22].map(
      (length) => new DataView(new ArrayBuffer(length)),
    );
    record?.setUint32(0, 0x06064b50, true);
    record?.setUint32(32, 0xffffffff, true);
    locator?.setUint32(0, 0x07064b50, true);
    end?.setUint32(0, 0x06054b50, true);
    end?.setUint16(8, 1, true);
    const file = [record, locator, end].flatMap((part) => [...new Uint8Array(part?.buffer ?? [])]);
    expect(refusal(Uint8Array.from(file))).toContain('It is no zip archive');
  });
});

/** The first entry of a zip's central directory. */
function viewDirectory({ buffer, byteOffset, length }: Uint8Array): DataView {
  const view = new DataView(buffer, byteOffset, length);
  let at = 0;
  while (view.getUint32(at, true) !== 0x02014b50) at += 1;
  return new DataView(buffer, byteOffset + at);
}
