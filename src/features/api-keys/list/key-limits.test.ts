import type { ApiKeySummary } from '#src/contract/api-key.ts';
import { expect, test } from 'vitest';
import { limitWords } from './key-limits.ts';

type Abilities = Pick<ApiKeySummary, 'kind' | 'editable' | 'regenerable' | 'deletable'>;

const able: Abilities = {
  kind: 'scoped',
  editable: ['subjects'],
  regenerable: true,
  deletable: true,
};
const gallery: Parameters<typeof limitWords>[1] = { editable: ['subjects'] };

test('a key that can do everything needs no words', () => {
  expect(limitWords(able, gallery, true)).toBeNull();
});

test('LEG-2 POL-3 a full-access key says why it lacks buttons, and what to do instead', () => {
  const legacy: Abilities = { ...able, kind: 'legacy', editable: [], regenerable: false };
  const words = limitWords(legacy, gallery, true);
  expect(words).toContain('cannot be edited or regenerated, nor created again');
  expect(words).toContain('Create a key with only the access that you need');
});

test('PRI-1 the primary token says that it cannot be deleted', () => {
  expect(limitWords({ ...able, kind: 'primary', deletable: false }, gallery, true)).toBe(
    'The primary token cannot be deleted: an account always has one. Regenerate it if it has leaked.',
  );
});

test('what no key of the gallery can do is not said of each', () => {
  expect(
    limitWords({ ...able, kind: 'unscoped', editable: [] }, { editable: [] }, true),
  ).toBeNull();
});

test('several limits are said in one sentence', () => {
  const held: Abilities = { kind: 'scoped', editable: [], regenerable: false, deletable: false };
  expect(limitWords(held, gallery, true)).toBe(
    'This key cannot be edited, regenerated or deleted.',
  );
});

test.each<Partial<Abilities>>([
  { kind: 'legacy', editable: [], regenerable: false },
  { kind: 'primary', deletable: false },
])('KEY-5 an account that is held back is given no advice that it cannot follow: %o', (kind) => {
  expect(limitWords({ ...able, ...kind }, gallery, false)).toMatch(/^[^.]*cannot[^.]*\.$/);
});
