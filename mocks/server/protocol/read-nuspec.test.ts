import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readNuspec } from './read-nuspec.ts';
import { writeNuspec } from './testing/make-package.ts';

const read = (xml: string) => readNuspec(strToU8(xml));
const identity = { ok: true, value: { packageId: 'Alpha.Core', version: '1.0.1' } };

describe('USE-7 the .nuspec says which package this is', () => {
  test.each([
    ['as NuGet writes it', writeNuspec('Alpha.Core', '1.0.1')],
    ['with a byte order mark', `\uFEFF${writeNuspec('Alpha.Core', '1.0.1')}`],
    ['with white space', writeNuspec('\n  Alpha.Core ', ' 1.0.1\t')],
    [
      'with a prefix',
      '<n:package xmlns:n="x"><n:metadata minClientVersion="3.0"><n:id>Alpha.Core</n:id><n:version>1.0.1</n:version></n:metadata></n:package>',
    ],
    ['in CDATA', writeNuspec('<![CDATA[Alpha.Core]]>', '1.0.1')],
    ['after a comment', `<!-- <id>Other</id> -->${writeNuspec('Alpha.Core', '1.0.1').slice(38)}`],
  ])('%s', (_, xml) => {
    expect(read(xml)).toEqual(identity);
  });

  test.each([
    ['little-endian', [0xff, 0xfe], 0],
    ['big-endian', [0xfe, 0xff], 1],
  ] as const)('in UTF-16, %s', (_, mark, low) => {
    const units = Array.from(writeNuspec('Alpha.Core', '1.0.1'), (character) => {
      const unit = character.charCodeAt(0);
      return low === 0 ? [unit, 0] : [0, unit];
    });
    expect(readNuspec(Uint8Array.from([...mark, ...units.flat()]))).toEqual(identity);
  });

  test.each(['1.0', '1.0.0-beta.2+build.7', '007.1'])(
    'a version of %s is kept as written',
    (version) => {
      expect(read(writeNuspec('Alpha', version))).toEqual({
        ok: true,
        value: { packageId: 'Alpha', version },
      });
    },
  );
});

describe('USE-7 what is no .nuspec is refused', () => {
  test.each([
    ['empty', ''],
    ['text', 'Alpha 1.0.0'],
    ['not closed', '<package><metadata><id>Alpha</id><version>1.0.0</version>'],
    ['closed wrongly', '<package><metadata><id>A</id><version>1</id></metadata></package>'],
    ['without an id', '<package><metadata><version>1.0.0</version></metadata></package>'],
    ['without a version', '<package><metadata><id>Alpha</id></metadata></package>'],
    [
      'with two ids',
      '<package><metadata><id>A</id><id>B</id><version>1</version></metadata></package>',
    ],
    ['an id outside the metadata', '<package><id>A</id><version>1</version></package>'],
    ['an id that is no package ID', writeNuspec('../Alpha', '1.0.0')],
    ['an id of a look-alike', writeNuspec('\u212Ait', '1.0.0')],
    [
      'an id with an entity',
      '<!DOCTYPE p [<!ENTITY a "Alpha">]>' + writeNuspec('&a;', '1.0.0').slice(38),
    ],
    ['an empty id', writeNuspec('', '1.0.0')],
    ['a version that is none', writeNuspec('Alpha', 'latest')],
  ])('%s', (_, xml) => {
    expect(read(xml)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid-request', rule: 'USE-7' },
    });
  });

  test('bytes that are no text', () => {
    const content = strToU8(writeNuspec('Alpha', '1.0.0'));
    expect(readNuspec(content).ok).toBe(true);
    // Somewhere in the description, which nothing else reads.
    content[new TextDecoder().decode(content).indexOf('for a test')] = 0xff;
    expect(readNuspec(content).ok).toBe(false);
  });
});
