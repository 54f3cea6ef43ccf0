import { useState } from 'react';

/**
 * `value`, or, while that is `null`, what it was before: for words that stand until the next are
 * there. Takes plain data, which is the same when it says the same.
 */
export function useKept<Value>(value: Value | null): Value | null {
  const [kept, setKept] = useState(value);
  if (value === null || JSON.stringify(value) === JSON.stringify(kept)) return kept;
  setKept(value);
  return value;
}
