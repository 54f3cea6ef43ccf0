import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { createKey } from './create-key.ts';
import { contextOf, create, faultsOf, keyFrom, problemsIn } from './fixtures.ts';

test.each([
  ['is trimmed', '  Nightly build\t', 'Nightly build'],
  ['may have 256 characters', 'x'.repeat(256), 'x'.repeat(256)],
  ['is counted in code points', '\u{1F511}'.repeat(256), '\u{1F511}'.repeat(256)],
  ['may be of any script', 'Ночная сборка 夜', 'Ночная сборка 夜'],
])('KEY-2 a name %s', (_, given, stored) => {
  expect(keyFrom(nuget, { name: given }).name).toBe(stored);
});

test.each([
  ['', 'required'],
  [' \t\n ', 'required'],
  ['x'.repeat(257), 'too-long'],
  ['\u{1F511}'.repeat(257), 'too-long'],
  ['a\u0000b', 'control-character'],
  ['a\nb', 'control-character'],
  ['a\u0085b', 'control-character'],
  ['a\u202Eb', 'control-character'],
  ['a\u2066b', 'control-character'],
  ['a\u200Eb', 'control-character'],
  ['a\uD800b', 'control-character'],
])('KEY-2 the name %j is refused', (name, code) => {
  expect(faultsOf(create(nuget, { name }))).toEqual([`/name ${code}`]);
});

test('POL-4 POL-6 the name is spoken of as the policy calls it', () => {
  const said = problemsIn(createKey({}, contextOf(myget))).map(({ detail }) => detail);
  expect(said).toEqual(['Enter a description']);
});
