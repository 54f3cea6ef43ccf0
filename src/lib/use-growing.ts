import { useEffect, useState } from 'react';

/**
 * How many of `count` things may be drawn: `step` at first, and as many more with each picture, so
 * that the page can be used in between. `Infinity` from when all were, also for what is added then.
 */
export function useGrowing(count: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(drawn < count ? drawn + step : Infinity));
    return () => clearTimeout(timer);
  }, [count, drawn, step]);
  return drawn;
}
