import { useState } from 'react';
import { useIsPainted } from './use-is-painted.ts';

/**
 * Whether what takes its time to draw should wait for the first picture: only where it was there from
 * the start. What comes later comes at once, when the rest has long been seen.
 */
export function usePaintedFirst(isThere: boolean): boolean {
  const [wasThere] = useState(isThere);
  const isPainted = useIsPainted();
  return wasThere && !isPainted;
}
