import { nuget } from '#mocks/policies/nuget.ts';
import { buildWorld } from '#mocks/scenarios/build-world.ts';
import { largeKeys, largePackages } from '#mocks/scenarios/large.ts';
import type { Rows } from '#mocks/store/rows.ts';

/** What is measured as it grows: so many keys, and so many packages of contoso's. */
export const sizes = [10, 100, 1000, 10_000] as const;

/** A world like `large` with `count` keys and packages, in running time, signed in as dana. */
export function worldOf(count: number): Rows {
  const scenario = {
    name: 'large',
    sentence: '',
    packages: { contoso: largePackages.slice(0, count) },
    keys: largeKeys.slice(0, count),
  };
  return buildWorld({
    scenario,
    policy: nuget,
    askedNow: null,
    realNow: Date.now(),
    randomBytes: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    pageUrl: 'http://127.0.0.1/',
  });
}
