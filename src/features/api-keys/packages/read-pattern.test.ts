import { matchesPattern } from '#src/contract/package-pattern.ts';
import { describe, expect, test } from 'vitest';
import { indexPackages } from './package-index.ts';
import { createPatternReader, readPattern } from './read-pattern.ts';

const dana = indexPackages(['Alpha', 'Alpha.Core', 'Alpha.Json', 'AlphaTools', 'Dana.Utils']);

function matched(pattern: string) {
  return readPattern(dana, pattern).matches.map((position) => dana.ids[position]);
}

describe('which packages a pattern matches', () => {
  test('SUB-6 a prefix pattern matches what lies below it, and not its namesakes', () => {
    expect(matched('alpha.*')).toEqual(['Alpha.Core', 'Alpha.Json']);
    expect(matched('Alpha*')).toEqual(['Alpha', 'Alpha.Core', 'Alpha.Json', 'AlphaTools']);
  });

  test.each(['*', 'ALPHA', 'a*a', '*.*', 'Dana.Utils', '*tools', 'x'])(
    'SUB-9 the preview of %s says what the shared matcher says',
    (pattern) => {
      expect(matched(pattern)).toEqual(dana.ids.filter((id) => matchesPattern(pattern, id)));
    },
  );

  test('a pattern without * tells how many packages begin with it', () => {
    expect(readPattern(dana, 'alpha').beginWith).toBe(4);
    expect(readPattern(dana, 'Alpha.*').beginWith).toBe(0);
  });
});

describe('near misses', () => {
  test('SUB-2 Alpha.* does not match Alpha, which its writer may have meant', () => {
    expect(readPattern(dana, 'Alpha.*').nearMisses).toEqual(['Alpha']);
  });

  test('SUB-2 *.Core does not match Core', () => {
    const index = indexPackages(['Alpha.Core', 'Core']);
    expect(readPattern(index, '*.Core').nearMisses).toEqual(['Core']);
  });

  test('there are none where nothing is left out, and none for a bare separator', () => {
    expect(readPattern(dana, 'Alpha*').nearMisses).toEqual([]);
    expect(readPattern(dana, '*.*').nearMisses).toEqual([]);
  });
});

test('a reader reads anew only the patterns that it has not read last', () => {
  const read = createPatternReader(dana);
  const [first] = read(['Alpha.*']);
  expect(read(['Alpha.*', 'D'])[0]).toBe(first);
  expect(read(['Beta'])).toHaveLength(1);
  expect(read(['Alpha.*'])[0]).not.toBe(first);
});

test('SUB-5 a pattern made to backtrack is read at once over 10,000 packages', () => {
  const long = 'a'.repeat(95);
  const index = indexPackages(Array.from({ length: 10_000 }, (_, n) => `${long}${n}`));
  const begin = performance.now();
  readPattern(index, '*a*a*a*a*a*a*a*b');
  expect(performance.now() - begin).toBeLessThan(1000);
});
