import { useState } from 'react';

let given = 0;

/**
 * An id for an element, as long-lived as the component that asks. `useId` gives the same ids in
 * each root, where Preact stands in for React, and the preview's panel is a root beside the page.
 */
export function useOwnId(): string {
  const [id] = useState(() => `own-${++given}`);
  return id;
}
