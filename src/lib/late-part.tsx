import { type ComponentType, lazy } from 'react';

/** A part of the page whose code comes when it is wanted. */
export interface LatePart<Props extends object> {
  /** Suspends while its code is on the way; is there at once where that has come. */
  Part: ComponentType<Props>;
  /**
   * Fetches the code shortly before it is wanted, such as when the pointer comes near what opens the
   * part, and not before the press that may come at once is answered. A failure shows when it is wanted.
   */
  preload: () => void;
}

/** Makes a part of the page whose code `fetchPart` brings. */
export function latePart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LatePart<Props> {
  let fetched: ComponentType<Props> | undefined;
  const load = async () => {
    fetched = await fetchPart();
    return { default: fetched };
  };
  const Late = lazy(load);
  return {
    Part: function Part(props) {
      // `Late` is only ever drawn after this is set: nothing that has begun is made anew by the change.
      const Shown = fetched ?? Late;
      return <Shown {...props} />;
    },
    preload: () => {
      setTimeout(() => {
        load().catch(() => undefined);
      });
    },
  };
}
