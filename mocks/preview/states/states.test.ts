import { describe, expect, test } from 'vitest';
import { findPolicy } from '#mocks/policies/find-policy.ts';
import { readTimeWish } from '#mocks/preview/preview-address.ts';
import { readFaults } from '#mocks/preview/read-faults.ts';
import { readSteps } from '#mocks/preview/steps/read-steps.ts';
import { findScenario } from '#mocks/scenarios/scenarios.ts';
import { addressInFull, addressOfTile } from './state-address.ts';
import { states } from './states.ts';

test('no two states share an address, a name or a sentence', () => {
  for (const read of [
    ({ id }: (typeof states)[number]) => id,
    ({ name }: (typeof states)[number]) => name,
    ({ sentence }: (typeof states)[number]) => sentence,
    (state: (typeof states)[number]) => addressOfTile('/', state),
  ])
    expect(new Set(states.map(read)).size).toBe(states.length);
});

describe.each(states)('the state $id', (state) => {
  const { search, searchParams } = new URL(addressInFull('/', state), 'http://gallery.example/');

  test('is called for in words that the preview knows', () => {
    expect(readSteps(searchParams.getAll('do'))).toHaveLength(state.steps?.length ?? 0);
    expect(() => readFaults(searchParams.getAll('faults'))).not.toThrow();
    expect(readTimeWish(search).now).not.toBeNaN();
    expect(findScenario(searchParams.get('scenario') ?? '')).toBeDefined();
    expect(findPolicy(searchParams.get('policy') ?? 'nuget')).not.toBeNull();
    expect(searchParams.get('world')).toBe(state.id);
  });

  test('is told in a sentence', () => {
    expect(state.sentence).toMatch(/^\p{Lu}|^“.*\.$/u);
    expect(state.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
