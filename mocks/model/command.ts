import type * as fc from 'fast-check';
import { checkInvariants } from './invariants.ts';
import type { Model } from './model.ts';
import type { RealGallery } from './real-gallery.ts';

export type Command = fc.AsyncCommand<Model, RealGallery>;

/** A step, after which everything must still hold. */
export function command(
  name: string,
  details: object,
  run: (model: Model, real: RealGallery) => Promise<void>,
): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      await run(model, real);
      await checkInvariants(model, real);
    },
    toString: () => `${name} ${JSON.stringify(details)}`,
  };
}

/** One of those there are, or `undefined` where there is none. */
export function choose<Value>(values: readonly Value[], index: number): Value | undefined {
  return values.length === 0 ? undefined : values[index % values.length];
}
