import { type RefObject, useEffect } from 'react';

/** How far beyond the edge of the screen something is near, in px: about three quick turns of a wheel. */
const NEAR = 1200;

/**
 * Calls `onNear` when the element comes near the screen, and with each render while it is; never
 * while `onNear` is `null`.
 */
export function useNear(target: RefObject<Element | null>, onNear: (() => void) | null): void {
  // With each render: whoever was near and still is, after more has come, is told again.
  useEffect(() => {
    if (!target.current || !onNear) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onNear();
      },
      { rootMargin: `${NEAR}px` },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  });
}
